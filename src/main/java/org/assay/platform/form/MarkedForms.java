package org.assay.platform.form;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Forms that say in which membership they were drawn. Somebody who changes role in one tab may send
 * a form from another that still shows the role before: what names no record, such as an
 * invitation, would be done for the wrong organisation.
 */
public final class MarkedForms {
  /** What an address has for it. */
  public static final String AS = "as";

  private static final Pattern FORM =
      Pattern.compile("(<form\\b[^>]*?\\baction=\")([^\"?]*)(\"[^>]*>)");

  /**
   * A number in the address is that of a record, which belongs to one membership's place anyway.
   */
  private static final Pattern RECORD = Pattern.compile("/\\d+(/|$)");

  private MarkedForms() {}

  public static String of(Content content, long membership) {
    var html = new StringOutput();
    content.writeTo(new OwaspHtmlTemplateOutput(html));
    return FORM.matcher(html.toString())
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group().contains("method=\"post\"")
                            && !RECORD.matcher(found.group(2)).find()
                        ? found.group(1) + found.group(2) + "?as=" + membership + found.group(3)
                        : found.group()));
  }
}
