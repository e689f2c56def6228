package io.trackrecord.bot.reply;

import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.request.Request;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One block of a reply, in reading order.
public sealed interface Part {

  /// The answer in a few words, such as "Moss Choir: yes, listed"; the first part of a reply.
  record Heading(String text) implements Part {}

  /// A paragraph.
  record Paragraph(RichText text) implements Part {}

  /// Something that matters more than a paragraph: that the data is invented, that a name stands
  /// for nobody.
  record Notice(RichText text) implements Part {}

  /// Short facts, each with a label.
  record Facts(List<Fact> facts) implements Part {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /// One fact.
  record Fact(String label, RichText value) {}

  /// What is known of the datasets that list something, the strongest first: what is cut for want
  /// of room is the weakest.
  ///
  /// @param items each dataset, with the request that shows everything about it
  /// @param lines what is said: the items' texts, or, of many datasets, fewer words in fewer lines
  record Evidence(List<EvidenceItem> items, List<RichText> lines) implements Part {
    public Evidence {
      items = List.copyOf(items);
      lines = List.copyOf(lines);
    }

    /// Evidence that says of each dataset what its item says.
    public Evidence(List<EvidenceItem> items) {
      this(items, items.stream().map(EvidenceItem::text).toList());
    }
  }

  /// What is known of one dataset.
  ///
  /// @param kind how strong it is
  /// @param dataset the dataset's id
  /// @param name the name that people know the dataset by
  /// @param tracks how many of the tracks found it lists
  /// @param text the same in a sentence or two, with sources
  /// @param open the request that shows everything about the dataset
  record EvidenceItem(
      EvidenceKind kind, String dataset, String name, long tracks, RichText text, Request open) {}

  /// Text to copy as it is, such as a letter.
  ///
  /// @param title what it is
  /// @param text the text, of several lines
  record Copy(String title, String text) implements Part {}

  /// A list of songs.
  ///
  /// @param style how much is shown of each
  record Songs(SongStyle style, List<SongItem> songs) implements Part {
    public Songs {
      songs = List.copyOf(songs);
    }
  }

  /// How much a list shows of each song.
  enum SongStyle {
    /// A line: the title as a link, album, year, and which datasets list it.
    LINE,
    /// Every row, with its id and its links.
    ROWS
  }

  /// One song of a list.
  ///
  /// @param number its place in the whole list, from 1
  /// @param title its title; never empty
  /// @param artists its artists in one string; empty where the answer is about this artist
  /// @param detail album and year as far as known; may be empty
  /// @param basis how it matched
  /// @param basisText the same in words; empty where the answer says it of all songs
  /// @param uncertain whether it may be the same as the song before it
  /// @param rows its first rows, those with the strongest evidence first
  /// @param moreRows how many rows are not listed here
  /// @param open the request that shows them, or null
  record SongItem(
      int number,
      String title,
      String artists,
      String detail,
      MatchBasis basis,
      String basisText,
      boolean uncertain,
      List<RowItem> rows,
      long moreRows,
      @Nullable Request open) {
    public SongItem {
      rows = List.copyOf(rows);
    }

    /// This song, shown whole by another request.
    public SongItem opening(Request other) {
      return new SongItem(
          number, title, artists, detail, basis, basisText, uncertain, rows, moreRows, other);
    }

    /// This song with something else said of it.
    public SongItem about(String otherDetail) {
      return new SongItem(
          number, title, artists, otherDetail, basis, basisText, uncertain, rows, moreRows, open);
    }

    /// This song with another text on how it matched.
    public SongItem with(String otherBasisText) {
      return new SongItem(
          number, title, artists, detail, basis, otherBasisText, uncertain, rows, moreRows, open);
    }
  }

  /// One row of a song.
  ///
  /// @param dataset the dataset's short name
  /// @param row the row's id within the dataset
  /// @param note what is known of this very row, such as whose list it is on; may be empty
  /// @param links where a person can open it, each named by its platform; may be empty
  record RowItem(String dataset, String row, String note, List<Span.Link> links) {
    public RowItem {
      links = List.copyOf(links);
    }
  }

  /// One thing among several: a dataset in the list of datasets, a command in the help.
  ///
  /// @param title its name
  /// @param text what is said of it
  /// @param facts facts of it; may be empty
  /// @param open the request that shows it whole, or null
  record Card(String title, RichText text, List<Fact> facts, @Nullable Request open)
      implements Part {
    public Card {
      facts = List.copyOf(facts);
    }
  }

  /// Numbers to compare. A platform may draw them; its alternative text is [#alternative()].
  record Chart(String title, List<Bar> bars) implements Part {
    public Chart {
      bars = List.copyOf(bars);
    }

    /// The chart in words: its title, and each number with what it counts.
    public String alternative() {
      return bars.stream()
          .map(bar -> bar.label() + ": " + bar.shown())
          .collect(Collectors.joining("; ", title + ". ", "."));
    }
  }

  /// One number of a chart.
  ///
  /// @param label what is counted
  /// @param value the number, not negative
  /// @param shown the number as a person reads it
  record Bar(String label, long value, String shown) {}

  /// A file that goes with the reply; its bytes come from [io.trackrecord.bot.command.Bot#export].
  ///
  /// @param name the file's name, of letters, digits, dots and hyphens
  /// @param of the request whose rows it holds
  /// @param saying what it is, in a sentence; empty for rows as CSV, of which the adapter says how
  ///   many there are
  record File(String name, Request of, String saying) implements Part {

    /// A file of rows as CSV.
    public File(String name, Request of) {
      this(name, of, "");
    }
  }

  /// The small print: index date, and what presence means. The last part of a reply.
  record Footnote(RichText text) implements Part {}
}
