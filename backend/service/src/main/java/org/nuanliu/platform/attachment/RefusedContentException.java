package org.nuanliu.platform.attachment;

/** A file is not what it should be; the message is the Chinese sentence for its uploader. */
final class RefusedContentException extends Exception {

  private static final long serialVersionUID = 1L;

  RefusedContentException(String sentence) {
    super(sentence);
  }
}
