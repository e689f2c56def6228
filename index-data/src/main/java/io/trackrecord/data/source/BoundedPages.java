package io.trackrecord.data.source;

import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.io.ParquetDecodingException;

/// The pages of a row group, with a limit on the values of all its dictionaries together. The
/// reader allocates as many values as a dictionary announces.
final class BoundedPages implements PageReadStore {

  /// Writers keep a dictionary to a megabyte, which is a quarter of a million values at most.
  private static final long MAX_VALUES = 4 << 20;

  private final PageReadStore pages;
  private long values;

  BoundedPages(PageReadStore pages) {
    this.pages = pages;
  }

  @Override
  public PageReader getPageReader(ColumnDescriptor column) {
    return new Bounded(pages.getPageReader(column));
  }

  @Override
  public long getRowCount() {
    return pages.getRowCount();
  }

  private final class Bounded implements PageReader {

    private final PageReader reader;

    Bounded(PageReader reader) {
      this.reader = reader;
    }

    @Override
    public DictionaryPage readDictionaryPage() {
      var page = reader.readDictionaryPage();
      if (page != null) {
        var count = page.getDictionarySize();
        values += count;
        if (count < 0 || count > page.getBytes().size() || values > MAX_VALUES) {
          throw new ParquetDecodingException("its dictionaries announce too many values");
        }
      }
      return page;
    }

    @Override
    public long getTotalValueCount() {
      return reader.getTotalValueCount();
    }

    @Override
    public DataPage readPage() {
      return reader.readPage();
    }
  }
}
