package org.nuanliu.platform.attachment;

import java.io.InputStream;

/** A file on its way out. */
record AttachmentContent(AttachmentSummary summary, InputStream bytes) {}
