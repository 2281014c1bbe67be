/** 户外劳动者服务站点: their register, checks, use, visits there, and the public list. */
package org.nuanliu.service.station;
