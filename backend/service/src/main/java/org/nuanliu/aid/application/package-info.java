/** 帮扶申请: what a family asks for, what was checked, what was decided. */
package org.nuanliu.aid.application;
