package org.assay.collection.colleagues;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.assay.engine.questionset.BlankTextFixture;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRulesFixture;
import org.assay.platform.govuk.ErrorLink;
import org.junit.jupiter.api.Test;

class RecipientTest {
  @Test
  void a_name_with_nothing_to_see_in_it_is_none() {
    for (var nothing : BlankTextFixture.invisible()) {
      assertEquals(
          Map.of("name", "Enter your colleague’s name"),
          FormRulesFixture.rules().faults(new Recipient.Invited(nothing, "ana@b.example")));
    }
    assertEquals("Ana Bell", new Recipient.Invited(" Ana Bell ", "ana@b.example").name());
  }

  @Test
  void both_boxes_are_told_at_once_in_the_order_of_the_form() {
    assertEquals(
        "{name=Enter your colleague’s name on one line,"
            + " email=Enter an email address, like name@example.sch.uk}",
        FormRulesFixture.rules().faults(new Recipient.Invited("A\tK", "a b@c.example")).toString());
  }

  @Test
  void what_is_wrong_with_somebody_new_and_with_the_day_is_told_at_once() {
    var input =
        new FormInput(
            Map.of(
                "person", "new", "name", "", "email", "nobody", "due.day", "31", "due.month", "2"));
    GiveForm.of(input).check(FormRulesFixture.rules(), input);
    assertEquals("Enter your colleague’s name", ErrorLink.at(input.errors(), "name"));
    assertEquals(
        "Enter an email address, like name@example.sch.uk", ErrorLink.at(input.errors(), "email"));
    assertEquals(3, input.errors().size());
  }

  @Test
  void somebody_is_chosen_or_named_and_a_day_is_a_day() {
    var input = new FormInput(Map.of("person", "x", "due.day", "31", "due.month", "2"));
    GiveForm.of(input).check(FormRulesFixture.rules(), input);
    assertEquals("Choose who answers this standard", ErrorLink.at(input.errors(), "person"));
    assertEquals(2, input.errors().size());
    var person = Map.<String, Object>of("person", "new", "name", "Ana", "email", "A@b.example");
    assertEquals(
        new Recipient.Invited("Ana", "a@b.example"), GiveForm.of(new FormInput(person)).person());
    assertEquals(
        new Recipient.Known(7), GiveForm.of(new FormInput(Map.of("person", "7"))).person());
  }
}
