package io.trackrecord.bench.peers;

import io.trackrecord.data.source.file.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// Lucene with its defaults: StandardAnalyzer, BM25, the default merge policy and buffer. Artists'
/// names are documents of their own, found by PrefixQuery and sorted by their number of rows.
final class LucenePeer implements Peer {

  private final Path folder;
  private final Analyzer analyzer = new StandardAnalyzer();
  private @Nullable IndexSearcher rows;
  private @Nullable IndexSearcher names;

  LucenePeer(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "lucene, defaults";
  }

  @Override
  public void build(PeerRows source) throws IOException, InputException {
    try (var directory = FSDirectory.open(folder.resolve("rows"));
        var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      source.read(row -> writer.addDocument(document(row)));
    }
    try (var directory = FSDirectory.open(folder.resolve("names"));
        var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (var artist : source.artists().entrySet()) {
        var document = new Document();
        document.add(new StringField("folded", PeerRows.folded(artist.getKey()), Field.Store.NO));
        document.add(new StoredField("name", artist.getKey()));
        document.add(new NumericDocValuesField("rows", artist.getValue()));
        writer.addDocument(document);
      }
    }
    rows = new IndexSearcher(DirectoryReader.open(FSDirectory.open(folder.resolve("rows"))));
    names = new IndexSearcher(DirectoryReader.open(FSDirectory.open(folder.resolve("names"))));
  }

  private static Document document(PeerRow row) {
    var document = new Document();
    document.add(new StoredField("song", row.song()));
    document.add(new StoredField("dataset", row.dataset()));
    document.add(new StoredField("row", row.row()));
    document.add(new TextField("title", row.title(), Field.Store.YES));
    document.add(new TextField("artist", row.artists(), Field.Store.YES));
    document.add(new TextField("album", row.album(), Field.Store.YES));
    return document;
  }

  @Override
  public long bytes() throws IOException {
    return Folders.size(folder);
  }

  @Override
  public List<Long> song(String title, String artist) throws IOException {
    var strict = new BooleanQuery.Builder();
    words(title).forEach(word -> strict.add(exact("title", word), Occur.MUST));
    words(artist).forEach(word -> strict.add(exact("artist", word), Occur.MUST));
    var found = songs(strict.build());
    if (!found.isEmpty()) {
      return found;
    }
    var tolerant = new BooleanQuery.Builder();
    words(title).forEach(word -> tolerant.add(fuzzy("title", word), Occur.SHOULD));
    words(artist).forEach(word -> tolerant.add(fuzzy("artist", word), Occur.SHOULD));
    return songs(tolerant.build());
  }

  @Override
  public List<Long> text(String text) throws IOException {
    var words = words(text);
    var found = songs(any(words, LucenePeer::exactAnywhere));
    return found.isEmpty() ? songs(any(words, LucenePeer::fuzzyAnywhere)) : found;
  }

  private static Query any(List<String> words, Function<String, List<Query>> queries) {
    var any = new BooleanQuery.Builder();
    words.forEach(word -> queries.apply(word).forEach(query -> any.add(query, Occur.SHOULD)));
    return any.build();
  }

  private static List<Query> exactAnywhere(String word) {
    return List.of(exact("title", word), exact("artist", word));
  }

  private static List<Query> fuzzyAnywhere(String word) {
    return List.of(fuzzy("title", word), fuzzy("artist", word));
  }

  private static Query exact(String field, String word) {
    return new TermQuery(new Term(field, word));
  }

  private static Query fuzzy(String field, String word) {
    return new FuzzyQuery(new Term(field, word));
  }

  private List<String> words(String text) throws IOException {
    var words = new ArrayList<String>();
    try (var tokens = analyzer.tokenStream("title", text)) {
      var word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(word.toString());
      }
      tokens.end();
    }
    return words;
  }

  private List<Long> songs(Query query) throws IOException {
    var searcher = open(rows);
    var stored = searcher.storedFields();
    var songs = new ArrayList<Long>();
    for (var hit : searcher.search(query, ANSWERS).scoreDocs) {
      songs.add(stored.document(hit.doc).getField("song").numericValue().longValue());
    }
    return songs;
  }

  @Override
  public List<String> complete(String typed) throws IOException {
    var searcher = open(names);
    var byRows = new Sort(new SortField("rows", SortField.Type.LONG, true));
    var query = new PrefixQuery(new Term("folded", PeerRows.folded(typed)));
    var stored = searcher.storedFields();
    var found = new ArrayList<String>();
    for (var hit : searcher.search(query, ANSWERS, byRows).scoreDocs) {
      found.add(stored.document(hit.doc).get("name"));
    }
    return found;
  }

  private static IndexSearcher open(@Nullable IndexSearcher searcher) {
    if (searcher == null) {
      throw new IllegalStateException("not built yet");
    }
    return searcher;
  }

  @Override
  public void close() throws IOException {
    for (var searcher : new @Nullable IndexSearcher[] {rows, names}) {
      if (searcher != null) {
        searcher.getIndexReader().close();
      }
    }
  }
}
