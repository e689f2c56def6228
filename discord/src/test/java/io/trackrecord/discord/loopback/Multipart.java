package io.trackrecord.discord.loopback;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// A multipart body, read whole.
///
/// @param json the part `payload_json`
/// @param files the bytes of files by their names
record Multipart(String json, Map<String, byte[]> files) {

  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

  static Multipart of(String contentType, byte[] body) {
    var boundary = "--" + contentType.replaceAll(".*boundary=\"?([^\";]+)\"?.*", "$1");
    // One character a byte, so that positions in the text are positions in the body.
    var text = new String(body, StandardCharsets.ISO_8859_1);
    var json = "";
    var files = new LinkedHashMap<String, byte[]>();
    for (var start = text.indexOf(boundary); start >= 0; ) {
      var next = text.indexOf(boundary, start + boundary.length());
      if (next < 0) {
        break;
      }
      var head = text.indexOf("\r\n\r\n", start);
      var headers = text.substring(start, head);
      var content = text.substring(head + 4, next - 2).getBytes(StandardCharsets.ISO_8859_1);
      var file = FILE.matcher(headers);
      var name = NAME.matcher(headers);
      if (file.find()) {
        files.put(file.group(1), content);
      } else if (name.find() && name.group(1).equals("payload_json")) {
        json = new String(content, StandardCharsets.UTF_8);
      }
      start = next;
    }
    return new Multipart(json, files);
  }
}
