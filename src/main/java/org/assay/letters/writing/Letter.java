package org.assay.letters.writing;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A letter ready to be sent, as plain text and as simple HTML that say the same.
 *
 * @param link where to go on, in full
 * @param does what the link does, in the words of a button
 * @param concern what to do about a concern for a child; null where nobody would look for it here
 */
public record Letter(
    String to,
    String name,
    String subject,
    List<String> paragraphs,
    String does,
    String link,
    String sender,
    @Nullable Enclosure enclosure,
    @Nullable String concern) {

  /** A PDF that goes with the letter. */
  public record Enclosure(String fileName, byte[] content) {}

  public String text() {
    return "Hello "
        + name
        + "\n\n"
        + String.join("\n\n", paragraphs)
        + "\n\n"
        + does
        + ":\n"
        + link
        + "\n\n"
        + (concern == null ? "" : concern + "\n\n")
        + foot()
        + "\n";
  }

  /**
   * The words as the outbox keeps them.
   *
   * @param secret whether the link opens an account, so that it is left out
   */
  public String kept(boolean secret) {
    return secret
        ? text().replace(link, "(The link is left out here: anyone who has it can use it.)")
        : text();
  }

  public String html() {
    var said =
        paragraphs.stream().map(p -> "<p>" + escaped(p) + "</p>").collect(Collectors.joining("\n"));
    return """
    <!DOCTYPE html>
    <html lang="en-GB"><head><meta charset="utf-8"><title>%s</title></head>
    <body style="font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5; color: #0b0c0c; max-width: 36em;">
    <p>Hello %s</p>
    %s
    <p><a href="%s">%s</a></p>
    %s<p style="color: #484d50;">%s</p>
    </body></html>
    """
        .formatted(
            escaped(subject),
            escaped(name),
            said,
            escaped(link),
            escaped(does),
            concern == null ? "" : "<p>" + escaped(concern) + "</p>\n",
            escaped(foot()));
  }

  private String foot() {
    return "Sent by Assay for "
        + sender
        + ". You cannot answer this letter. If you were not expecting it, tell your partnership.";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
