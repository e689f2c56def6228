package io.trackrecord.data.index.version;

import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.fetch.DiskSpace;
import io.trackrecord.data.fetch.Download;
import io.trackrecord.data.fetch.FetchException;
import io.trackrecord.data.fetch.FetchProgress;
import io.trackrecord.data.fetch.RetryPolicy;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.IndexJson;
import io.trackrecord.data.index.Manifest;
import io.trackrecord.data.io.Digests;
import io.trackrecord.data.io.DurableFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Installs the version that a server offers: reads the small signed offer, refuses what is not
/// wanted, does not fit or cannot be read, and only then fetches, checks and publishes the pack.
public final class PackInstall {

  private static final long RESERVE = 64L << 20;

  private final IndexVersions versions;
  private final List<String> keys;
  private final Map<String, String> environment;
  private final RetryPolicy policy;
  private final FetchProgress progress;

  /// Installs into a data folder.
  ///
  /// @param keys the public keys that are trusted, in Base64
  /// @param environment where proxies are named
  public PackInstall(
      IndexVersions versions,
      List<String> keys,
      Map<String, String> environment,
      RetryPolicy policy,
      FetchProgress progress) {
    this.versions = versions;
    this.keys = List.copyOf(keys);
    this.environment = environment;
    this.policy = policy;
    this.progress = progress;
  }

  /// What became of an offer.
  ///
  /// @param version the id of the version
  /// @param published whether it was published now; else it was there already
  public record Installed(String version, boolean published) {}

  /// Installs what is offered at an address.
  ///
  /// @param text the address of the folder in which the offer lies, or of the offer itself
  /// @throws FetchException where the offer or the pack is refused; nothing was published then
  public Installed run(String text, BuildProgress unpacking, Instant now)
      throws IOException, InterruptedException, FetchException, IndexVersions.BusyException {
    var at = offerAt(text);
    var folder = versions.folder().resolve("downloads").resolve("index");
    try (var download = new Download(folder, environment, policy, progress)) {
      var offer =
          PackOffer.read(
              download.small(PackOffer.NAME, at, PackOffer.MAX_LENGTH), keys, at.toString());
      if (versions.version(offer.version()).isPresent()) {
        DurableFiles.delete(folder);
        return new Installed(offer.version(), false);
      }
      requireReadable(offer);
      requireNewer(offer);
      keepOnly(folder, offer.file());
      var whole = download.whole(offer.file(), offer.bytes(), offer.sha256());
      var left = whole.isPresent() ? 0 : Math.max(0, offer.bytes() - download.begun(offer.file()));
      progress.expect(left);
      DiskSpace.require(versions.folder(), DiskSpace.sum(left, offer.unpacked()), RESERVE);
      var pack = whole.isPresent() ? whole.get() : pack(download, at, offer);
      var id = unpacked(pack, offer, unpacking, now);
      DurableFiles.delete(folder);
      return new Installed(id, true);
    } finally {
      removeEmpty(folder);
    }
  }

  /// Unpacks and publishes. A pack that is wrong goes; one for which there was no room, or no turn,
  /// stays for the next try, which does not download it again.
  private String unpacked(Path pack, PackOffer offer, BuildProgress unpacking, Instant now)
      throws IOException, FetchException, IndexVersions.BusyException {
    try {
      return VersionPack.unpack(pack, Optional.of(offer.version()), versions, unpacking, now);
    } catch (FetchException e) {
      if (!e.isNoRoom()) {
        DurableFiles.delete(pack.resolveSibling(""));
      }
      throw e;
    }
  }

  private static URI offerAt(String text) throws FetchException {
    var address = Download.address(text);
    if (address.getRawUserInfo() != null
        || address.getRawQuery() != null
        || address.getRawFragment() != null) {
      throw new FetchException(
          "The address of the index must be without a password and without a question mark.");
    }
    if (text.endsWith("/" + PackOffer.NAME)) {
      return address;
    }
    return URI.create((text.endsWith("/") ? text : text + "/") + PackOffer.NAME);
  }

  private static void requireReadable(PackOffer offer) throws FetchException {
    if (offer.format() != Manifest.FORMAT) {
      throw new FetchException(
          "Index version "
              + offer.version()
              + " is offered in format "
              + offer.format()
              + ", and this program reads "
              + Manifest.FORMAT
              + ". Nothing was published; "
              + (offer.format() > Manifest.FORMAT
                  ? "update the program."
                  : "ask whoever publishes that index for a newer one."));
    }
  }

  private void requireNewer(PackOffer offer) throws FetchException {
    Optional<Manifest> present;
    try {
      var current = versions.current();
      present =
          current.isEmpty() ? Optional.empty() : Optional.of(IndexJson.manifest(current.get()));
    } catch (IOException _) {
      // What cannot be read here can only become better.
      return;
    }
    if (present.isPresent() && !offer.builtAt().isAfter(present.get().built())) {
      throw new FetchException(
          "Index version "
              + offer.version()
              + ", which is offered, was built on "
              + offer.built()
              + ", before version "
              + present.get().version()
              + ", which is published here. Nothing was changed; an earlier version of this folder"
              + " is published with: trackrecord data rollback");
    }
  }

  /// Fetches the pack, which must be the one that was signed.
  private static Path pack(Download download, URI at, PackOffer offer)
      throws IOException, InterruptedException, FetchException {
    var address = at.resolve(offer.file()).toString();
    var pack =
        download.file(
            new Dataset.PublishedFile(offer.file(), address, offer.bytes(), null, null, true));
    if (!Digests.hex("SHA-256", pack).equals(offer.sha256())) {
      download.remove(offer.file());
      throw new FetchException(
          offer.file()
              + " is not the file that was signed: its checksum is another. It was thrown away, and"
              + " nothing was published; start again, or tell whoever runs that server.");
    }
    return pack;
  }

  /// Clears what earlier runs left of other versions. Of this one, a pack that came whole is named
  /// as it is, and one that was begun has a point before its name.
  private static void keepOnly(Path folder, String name) throws IOException {
    if (Files.isDirectory(folder)) {
      try (var entries = Files.newDirectoryStream(folder)) {
        for (var entry : entries) {
          var found = entry.getFileName().toString();
          if (!found.equals(name) && !found.startsWith("." + name)) {
            DurableFiles.delete(entry);
          }
        }
      }
    }
  }

  private static void removeEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
      Files.deleteIfExists(folder.resolveSibling(""));
    } catch (DirectoryNotEmptyException _) {
      // A part with which the next try goes on, or other downloads.
    }
  }
}
