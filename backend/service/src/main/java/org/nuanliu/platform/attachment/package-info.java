/**
 * Uploaded files: checked by content, images made anew without their metadata, kept encrypted
 * outside any served folder, handed out only through the row policy. Rooms link them to their
 * records through {@link org.nuanliu.platform.attachment.Attachments}.
 */
package org.nuanliu.platform.attachment;
