package io.trackrecord.data.fetch;

/// Told how downloads go on, by several threads.
public interface FetchProgress {

  /// Tells nobody.
  FetchProgress SILENT =
      new FetchProgress() {
        @Override
        public void expect(long bytes) {}

        @Override
        public void bytes(long more) {}

        @Override
        public void say(String sentence) {}
      };

  /// So many bytes are still to come, as far as is known.
  void expect(long bytes);

  /// So many bytes more have come; negative where some were thrown away.
  void bytes(long more);

  /// Something that the operator should know.
  void say(String sentence);
}
