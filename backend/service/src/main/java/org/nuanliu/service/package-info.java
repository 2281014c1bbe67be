/** Services to workers: {@code station} holds the stations of outdoor workers. */
package org.nuanliu.service;
