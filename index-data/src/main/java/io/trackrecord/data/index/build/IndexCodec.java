package io.trackrecord.data.index.build;

import io.trackrecord.data.index.NameFields;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.search.suggest.document.Completion104PostingsFormat;

/// Lucene's default codec with its better compression, and with Lucene's completion format for the
/// texts that complete names. Only writers need it: the index says which format each field has.
final class IndexCodec extends Lucene104Codec {

  private final PostingsFormat completion = new Completion104PostingsFormat();

  IndexCodec() {
    super(Mode.BEST_COMPRESSION);
  }

  @Override
  public PostingsFormat getPostingsFormatForField(String field) {
    return field.equals(NameFields.COMPLETE) ? completion : super.getPostingsFormatForField(field);
  }
}
