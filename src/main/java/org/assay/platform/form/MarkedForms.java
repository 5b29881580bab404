package org.assay.platform.form;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Forms that say in which membership they were drawn. Somebody who changes role in one tab may send
 * a form from another that still shows the role before: an invitation would be done for the wrong
 * organisation, and the answers of a return would not find their return.
 */
public final class MarkedForms {
  /** What an address has for it. */
  public static final String AS = "as";

  /** A form with its address, up to where the address ends or names a place on its page. */
  private static final Pattern FORM =
      Pattern.compile("(<form\\b[^>]*?\\baction=\"[^\"#]*)([^\"]*\"[^>]*>)");

  private MarkedForms() {}

  public static String of(Content content, long membership) {
    var html = new StringOutput();
    content.writeTo(new OwaspHtmlTemplateOutput(html));
    return FORM.matcher(html.toString())
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group().contains("method=\"post\"")
                        ? found.group(1) + mark(found.group(1), membership) + found.group(2)
                        : found.group()));
  }

  private static String mark(String before, long membership) {
    return (before.contains("?") ? "&amp;" : "?") + AS + "=" + membership;
  }
}
