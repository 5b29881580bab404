package org.assay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

/** One rule says what is no text. */
class FieldReadersTest {
  /** Java's own does not know of characters that leave no mark, such as U+200B. */
  @Test
  void nobody_who_reads_what_people_typed_asks_java_whether_text_is_blank() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.assay.collection..", "org.assay.learning..", "org.assay.engine.answering..")
        .should()
        .callMethod(String.class, "isBlank")
        .because("BlankText.is knows of text in which there is nothing to see")
        .check(ArchitectureTest.CODE);
  }
}
