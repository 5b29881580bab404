package org.assay.platform.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkedFormsTest {
  private static String marked(String html) {
    return MarkedForms.of(output -> output.writeContent(html), 7);
  }

  @Test
  void each_form_that_sends_something_has_the_mark_in_its_address() {
    for (var it :
        new String[][] {
          {"/people/invite", "/people/invite?as=7"},
          {"/returns/927/standards/voice", "/returns/927/standards/voice?as=7"},
          {"/actions?cycle=3", "/actions?cycle=3&amp;as=7"},
          {"/cycles/3/letter#who", "/cycles/3/letter?as=7#who"},
        }) {
      assertEquals(
          "<p><form class=\"x\" action=\"" + it[1] + "\" method=\"post\">",
          marked("<p><form class=\"x\" action=\"" + it[0] + "\" method=\"post\">"));
    }
  }

  @Test
  void a_form_that_asks_has_none() {
    var search = "<form action=\"/people\" method=\"get\">";
    assertEquals(search, marked(search));
  }
}
