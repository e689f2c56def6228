package io.trackrecord.bot.check.read;

import io.trackrecord.data.name.TypedName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which columns of a catalogue hold artist, title, album and links.
///
/// @param places the columns of each role from 0; several artists of a row, and links, may have a
///   column each
/// @param header all columns' names
/// @param passedOver columns that could be the title or the artist as well, but say so less clearly
record Columns(Map<Role, List<Integer>> places, List<String> header, List<String> passedOver) {

  private static final int MAX_NAMED = 40;

  Columns {
    places = Map.copyOf(places);
    header = List.copyOf(header);
    passedOver = List.copyOf(passedOver);
  }

  /// Finds the columns.
  ///
  /// @param named the columns that the user names
  /// @param sample some rows below the header
  static Columns of(List<String> header, Map<Role, String> named, List<List<String>> sample)
      throws UnfitCatalogueException {
    var places = new EnumMap<Role, List<Integer>>(Role.class);
    var passedOver = new ArrayList<String>();
    for (var role : List.of(Role.ARTIST, Role.TITLE, Role.ALBUM, Role.URL)) {
      var name = named.get(role);
      places.put(
          role,
          name == null
              ? known(role, header, sample, places, named, passedOver)
              : List.of(place(header, name)));
    }
    if (places.getOrDefault(Role.TITLE, List.of()).isEmpty()
        && places.getOrDefault(Role.URL, List.of()).isEmpty()) {
      throw choice("None of the catalogue's columns is known to hold titles or links.", header);
    }
    return new Columns(places, header, passedOver);
  }

  /// Says what is wrong, what there is to choose from, and how to.
  static UnfitCatalogueException choice(String problem, List<String> header) {
    var names =
        header.stream().limit(MAX_NAMED).map(String::strip).collect(Collectors.joining(", "));
    var has = problem + " It has: " + names + (header.size() > MAX_NAMED ? ", …" : "") + ". ";
    return new UnfitCatalogueException(
        has + "Say which is which: --columns \"artist=…,title=…\" (also album= and url=).",
        has + "Name the right ones \"artist\" and \"title\" in the file, and send it again.");
  }

  private static int place(List<String> header, String name) throws UnfitCatalogueException {
    for (var same :
        List.<java.util.function.BiPredicate<String, String>>of(
            String::equals, String::equalsIgnoreCase)) {
      for (var i = 0; i < header.size(); i++) {
        if (same.test(header.get(i).strip(), name)) {
          return i;
        }
      }
    }
    throw choice("The catalogue has no column \"" + name + "\".", header);
  }

  private static List<Integer> known(
      Role role,
      List<String> header,
      List<List<String>> sample,
      Map<Role, List<Integer>> places,
      Map<Role, String> named,
      List<String> passedOver)
      throws UnfitCatalogueException {
    var byRank = new TreeMap<Integer, List<Integer>>();
    var hasArtist = !places.getOrDefault(Role.ARTIST, List.of()).isEmpty();
    var checked = CheckedColumns.in(header);
    for (var i = 0; i < header.size(); i++) {
      var name = header.get(i);
      var rank = HeaderWords.rank(role, name);
      if (rank >= 0
          && !checked.has(i)
          && !named.containsValue(name.strip())
          && (role != Role.TITLE
              || !HeaderWords.isVague(name)
              || isTitle(i, rank, hasArtist, sample))) {
        byRank.computeIfAbsent(rank, _ -> new ArrayList<>()).add(i);
      }
    }
    if (byRank.isEmpty()) {
      return List.of();
    }
    if (role == Role.URL) {
      return byRank.values().stream().flatMap(List::stream).toList();
    }
    var best = byRank.firstEntry().getValue();
    var first = best.getFirst();
    if (role == Role.ALBUM) {
      return List.of(first);
    }
    if (best.size() > 1) {
      throw choice(
          "Several columns of the catalogue may hold the "
              + role.text()
              + ": "
              + best.stream().map(header::get).collect(Collectors.joining(", "))
              + ".",
          header);
    }
    byRank.tailMap(byRank.firstKey(), false).values().stream()
        .flatMap(List::stream)
        .map(header::get)
        .forEach(passedOver::add);
    return role == Role.ARTIST ? withFurther(header, first) : List.of(first);
  }

  /// Whether a column called "Name" or "Track" holds titles: not where nobody is named beside a
  /// "name", and not where it numbers the tracks.
  private static boolean isTitle(
      int place, int rank, boolean hasArtist, List<List<String>> sample) {
    var cells =
        sample.stream()
            .filter(row -> place < row.size() && !row.get(place).isBlank())
            .map(row -> row.get(place).strip())
            .toList();
    var isNumber = !cells.isEmpty() && cells.stream().allMatch(cell -> cell.matches("[\\d/.]+"));
    return !isNumber && (rank < 3 || hasArtist);
  }

  private static List<Integer> withFurther(List<String> header, int first) {
    var all = new ArrayList<>(List.of(first));
    for (var i = first + 1; i < header.size() && header.get(first).strip().endsWith("1"); i++) {
      if (HeaderWords.isFurtherArtist(header.get(i), all.size() + 1)) {
        all.add(i);
      }
    }
    return all;
  }

  boolean has(Role role) {
    return places.getOrDefault(role, List.of()).stream().findAny().isPresent();
  }

  SongCells song(List<String> cells) {
    var artist =
        cells(Role.ARTIST, cells)
            .map(TypedName::mended)
            .distinct()
            .collect(Collectors.joining("; "));
    return new SongCells(
        artist.isEmpty() ? null : artist,
        name(Role.TITLE, cells),
        name(Role.ALBUM, cells),
        cells(Role.URL, cells).toList());
  }

  private @Nullable String name(Role role, List<String> cells) {
    return cells(role, cells).findFirst().map(TypedName::mended).orElse(null);
  }

  private Stream<String> cells(Role role, List<String> cells) {
    return places.getOrDefault(role, List.of()).stream()
        .filter(place -> place < cells.size())
        .map(place -> cells.get(place).strip())
        .filter(cell -> !cell.isEmpty());
  }

  /// Which column is read as what, in a phrase.
  String report() {
    var phrase =
        Stream.of(Role.values())
            .filter(this::has)
            .map(
                role ->
                    role.text()
                        + " from "
                        + places.getOrDefault(role, List.of()).stream()
                            .map(place -> "\"" + header.get(place).strip() + "\"")
                            .collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "));
    return passedOver.isEmpty()
        ? phrase
        : phrase
            + " (not from "
            + passedOver.stream()
                .map(name -> "\"" + name.strip() + "\"")
                .collect(Collectors.joining(", "))
            + ")";
  }
}
