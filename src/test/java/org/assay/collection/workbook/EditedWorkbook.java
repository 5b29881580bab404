package org.assay.collection.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook that somebody works in, cell by cell, without a spreadsheet. */
public final class EditedWorkbook {
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  public EditedWorkbook(byte[] workbook) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param place as {@code Sheet!G12}
   */
  public EditedWorkbook write(String place, String text) {
    return cell(
        place, " t=\"inlineStr\"", "<is><t xml:space=\"preserve\">" + escaped(text) + "</t></is>");
  }

  EditedWorkbook number(String place, String number) {
    return cell(place, "", "<v>" + number + "</v>");
  }

  /** A number as it stands in a cell that was copied from another workbook, with its format. */
  EditedWorkbook pasted(String place, String number, String format) {
    number(place, number);
    var styles = text("xl/styles.xml");
    int id = 900 + styles.length();
    int style = styles.substring(styles.indexOf("<cellXfs")).split("<xf ").length - 1;
    int end = styles.indexOf("</cellXfs>");
    styles = styles.substring(0, end) + "<xf numFmtId=\"" + id + "\"/>" + styles.substring(end);
    var code = "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + escaped(format) + "\"/>";
    parts.put(
        "xl/styles.xml",
        styles.replace("</numFmts>", code + "</numFmts>").getBytes(StandardCharsets.UTF_8));
    var address = place.substring(place.indexOf('!') + 1);
    return sheet(
        place.substring(0, place.indexOf('!')),
        xml ->
            xml.replaceFirst(
                "<c r=\"" + address + "\"( s=\"\\d+\")?",
                "<c r=\"" + address + "\" s=\"" + style + "\""));
  }

  /** A day as a “strict” workbook keeps it. */
  EditedWorkbook isoDay(String place, String day) {
    return cell(place, " t=\"d\"", "<v>" + day + "</v>");
  }

  /** An empty row above another, as a spreadsheet inserts it. */
  EditedWorkbook insertRow(String tab, int above) {
    return sheet(
        tab,
        xml ->
            Pattern.compile("(<row r=\"|<c r=\"[A-Z]+)(\\d+)\"")
                .matcher(xml)
                .replaceAll(
                    found -> {
                      int row = Integer.parseInt(found.group(2));
                      return found.group(1) + (row < above ? row : row + 1) + "\"";
                    }));
  }

  EditedWorkbook formula(String place, String formula) {
    return cell(place, "", "<f>" + escaped(formula) + "</f><v>1</v>");
  }

  public EditedWorkbook empty(String place) {
    return cell(place, "", "");
  }

  /** Two rows change places, as when somebody drags one. */
  EditedWorkbook swapRows(String tab, int one, int other) {
    return sheet(
        tab,
        xml -> {
          var first = row(xml, one);
          var second = row(xml, other);
          return xml.replace(first, "#first#")
              .replace(second, renumbered(first, one, other))
              .replace("#first#", renumbered(second, other, one));
        });
  }

  EditedWorkbook deleteRow(String tab, int row) {
    return sheet(tab, xml -> xml.replace(row(xml, row), ""));
  }

  EditedWorkbook replace(String part, String what, String by) {
    var xml = text(part);
    if (!xml.contains(what)) throw new IllegalArgumentException(part + " has no " + what);
    parts.put(part, xml.replace(what, by).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  EditedWorkbook with(String part, byte[] content) {
    parts.put(part, content);
    return this;
  }

  public byte[] bytes() {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  String text(String part) {
    return new String(parts.get(part), StandardCharsets.UTF_8);
  }

  private interface Edit {
    String of(String xml);
  }

  private EditedWorkbook cell(String place, String type, String content) {
    var address = place.substring(place.indexOf('!') + 1);
    return sheet(
        place.substring(0, place.indexOf('!')),
        xml -> {
          var cell =
              Pattern.compile(
                      "<c r=\"" + address + "\"( s=\"\\d+\")?[^>]*?(/>|>.*?</c>)", Pattern.DOTALL)
                  .matcher(xml);
          if (cell.find()) {
            var style = cell.group(1) == null ? "" : cell.group(1);
            var now = "<c r=\"" + address + "\"" + style + type + ">" + content + "</c>";
            return cell.replaceFirst(Matcher.quoteReplacement(now));
          }
          int row = Integer.parseInt(address.replaceAll("\\D", ""));
          var now = "<c r=\"" + address + "\"" + type + ">" + content + "</c>";
          var there = Pattern.compile("<row r=\"" + row + "\"[^>]*>").matcher(xml);
          return there.find()
              ? there.replaceFirst(Matcher.quoteReplacement(there.group() + now))
              : xml.replace("</sheetData>", "<row r=\"" + row + "\">" + now + "</row></sheetData>");
        });
  }

  private EditedWorkbook sheet(String tab, Edit edit) {
    var part = part(tab);
    parts.put(part, edit.of(text(part)).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** The sheets are written in their order. */
  private String part(String tab) {
    var names = Pattern.compile("<sheet name=\"([^\"]*)\"").matcher(text("xl/workbook.xml"));
    for (int i = 1; names.find(); i++) {
      if (names.group(1).equals(tab)) return "xl/worksheets/sheet" + i + ".xml";
    }
    throw new IllegalArgumentException("No sheet " + tab);
  }

  private static String row(String xml, int row) {
    var found = Pattern.compile("<row r=\"" + row + "\".*?</row>", Pattern.DOTALL).matcher(xml);
    if (!found.find()) throw new IllegalArgumentException("No row " + row);
    return found.group();
  }

  private static String renumbered(String row, int from, int to) {
    return row.replace("<row r=\"" + from + "\"", "<row r=\"" + to + "\"")
        .replaceAll("<c r=\"([A-Z]+)" + from + "\"", "<c r=\"$1" + to + "\"");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
