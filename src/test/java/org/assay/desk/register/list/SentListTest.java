package org.assay.desk.register.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assay.desk.register.ListFixture;
import org.junit.jupiter.api.Test;

class SentListTest {
  @Test
  void the_schools_register_is_read_by_its_column_names_in_its_own_alphabet() {
    try (var list =
        SentList.open(
            ListFixture.windows(
                ListFixture.SCHOOLS + ListFixture.school("100001", "St Joan’s Café School")))) {
      assertEquals(ListKind.SCHOOLS, list.kind());
      assertEquals(
          "St Joan’s Café School", list.lines().iterator().next().get("establishmentname"));
    }
  }

  @Test
  void every_sample_is_known_for_what_it_is() {
    assertEquals(ListKind.SCHOOLS, kind("establishments-sample.csv"));
    assertEquals(ListKind.GROUPS, kind("groups-sample.csv"));
    assertEquals(ListKind.GROUP_LINKS, kind("links-sample.csv"));
    assertEquals(ListKind.CHILDCARE, kind("childcare-sample.csv"));
    assertEquals(ListKind.ORGANISATIONS, kind("relevant-agencies.csv"));
    assertEquals(ListKind.KINDS, kind("relevant-agency-kinds.csv"));
  }

  @Test
  void utf8_with_or_without_its_mark_is_read_too() {
    for (var mark : List.of("", "\uFEFF")) {
      try (var list = SentList.open(ListFixture.utf8(mark + "name,type\nZoë’s,Charity\n"))) {
        assertEquals("Zoë’s", list.lines().iterator().next().get("name"));
      }
    }
  }

  @Test
  void a_zip_file_with_one_list_is_unpacked() throws IOException {
    try (var list = SentList.open(zip("extract/edubasealldata.csv"))) {
      assertEquals(ListKind.ORGANISATIONS, list.kind());
      assertEquals(1, count(list));
    }
  }

  @Test
  void a_file_of_another_kind_is_refused_with_what_to_do() throws IOException {
    refused(zip("[Content_Types].xml"), "Excel workbook");
    refused(zip("a.csv", "b.csv"), "holds 2 CSV files");
    refused(zip("a.txt"), "holds no CSV file");
    refused(ListFixture.utf8("%PDF-1.7"), "PDF");
    refused(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1), "Excel workbook");
    refused(new ByteArrayInputStream("name,type\n".getBytes(StandardCharsets.UTF_16)), "UTF-16");
    refused(bytes('n', 0, 'a', 0x81), "no text file");
    refused(ListFixture.utf8(""), "empty");
    refused(ListFixture.utf8("one column\nvalue\n"), "one column");
  }

  @Test
  void a_file_that_ends_within_quotation_marks_was_cut_short() {
    var list = SentList.open(ListFixture.utf8("name,type\nA,Charity\n\"B and"));
    try (list) {
      var fault = assertThrows(UnreadableListException.class, () -> count(list));
      assertTrue(fault.getMessage().contains("cut short"), fault.getMessage());
    }
  }

  @Test
  void a_day_that_does_not_exist_is_no_day() {
    assertEquals(null, ListDate.of("30/02/2021"));
    assertEquals("2021-02-03", String.valueOf(ListDate.of("03-02-2021")));
    assertEquals("2021-02-03", String.valueOf(ListDate.of("2021-02-03")));
  }

  private static ListKind kind(String sample) {
    try (var list = SentList.open(new ByteArrayInputStream(ListFixture.sample(sample)))) {
      return list.kind();
    }
  }

  private static void refused(InputStream content, String why) {
    var fault = assertThrows(UnreadableListException.class, () -> SentList.open(content).close());
    assertTrue(fault.getMessage().contains(why), fault.getMessage());
  }

  private static InputStream bytes(int... values) {
    var out = new ByteArrayOutputStream();
    for (var value : values) out.write(value);
    return new ByteArrayInputStream(out.toByteArray());
  }

  private static InputStream zip(String... names) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("name,type\nA,Charity\n".getBytes(StandardCharsets.UTF_8));
      }
    }
    return new ByteArrayInputStream(out.toByteArray());
  }

  private static int count(SentList list) {
    var lines = new ArrayList<ListLine>();
    list.lines().forEach(lines::add);
    return lines.size();
  }
}
