package io.trackrecord.data.dataset;

/// A descriptor has a mistake; the message names the file, the field and the reason.
public final class DescriptorException extends Exception {

  private static final long serialVersionUID = 1L;

  DescriptorException(String file, String field, String reason) {
    super(file + ": " + field + ": " + reason);
  }
}
