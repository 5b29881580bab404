package org.assay.people.identity.passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormRulesFixture;
import org.assay.platform.govuk.ErrorLink;
import org.junit.jupiter.api.Test;

class NewPasswordFormTest {
  @Test
  void a_password_is_typed_the_same_twice_where_the_form_asks_for_it_twice() {
    assertEquals(List.of(), faults(Map.of("password", " blue ", "again", " blue ")));
    assertEquals(List.of(), faults(Map.of("password", "blue")));
    assertEquals(
        List.of(
            new ErrorLink("The two passwords are different. Enter the same one twice", "#again")),
        faults(Map.of("password", "blue", "again", "blue ")));
    assertEquals(List.of(new ErrorLink("Enter a password", "#password")), faults(Map.of()));
  }

  private static List<ErrorLink> faults(Map<String, Object> sent) {
    var input = new FormInput(sent);
    NewPasswordForm.of(input).check(FormRulesFixture.rules(), input);
    return input.errors();
  }
}
