package org.nuanliu.architecture.planted.platform.money;

/** The other end of the planted cycle. */
public class Money {}
