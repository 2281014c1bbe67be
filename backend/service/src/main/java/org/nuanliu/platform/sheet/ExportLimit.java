package org.nuanliu.platform.sheet;

/** How long an exported list may be. The dictionary answers it. */
public interface ExportLimit {

  int rows();
}
