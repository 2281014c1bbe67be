package org.nuanliu.service.station;

/**
 * An area to look in.
 *
 * @param parent code of the area above it; absent at the top
 */
public record StationArea(String code, String label, String parent) {}
