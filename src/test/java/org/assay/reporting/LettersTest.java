package org.assay.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.assay.reporting.pdf.PdfRenderer;
import org.assay.reporting.returnreport.ReturnReportFixture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What children and families write, in the letters of the languages of a county's schools. */
@Tag("paper")
class LettersTest {
  private static final Map<String, String> SAID = said();

  private static Map<String, String> said() {
    var said = new LinkedHashMap<String, String>();
    said.put("NotoSansArabic", "قال الطفل: أشعر بالأمان في المدرسة (نعم) 12 مرة.");
    said.put("NotoSansHebrew", "הילד אמר: אני מרגיש בטוח בבית הספר.");
    said.put("NotoSansDevanagari", "बच्चे ने कहा: मैं स्कूल में सुरक्षित हूँ।");
    said.put("NotoSansGurmukhi", "ਬੱਚੇ ਨੇ ਕਿਹਾ: ਮੈਂ ਸਕੂਲ ਵਿੱਚ ਸੁਰੱਖਿਅਤ ਹਾਂ।");
    said.put("NotoSansBengali", "শিশুটি বলল: আমি স্কুলে নিরাপদ বোধ করি।");
    said.put("NotoSansGujarati", "બાળકે કહ્યું: હું શાળામાં સલામત છું.");
    said.put("NotoSansTamil", "குழந்தை சொன்னது: நான் பள்ளியில் பாதுகாப்பாக உணர்கிறேன்.");
    said.put("NotoSansSinhala", "දරුවා කීවේ: මම පාසලේ ආරක්ෂිතයි.");
    said.put("NotoSansMalayalam", "കുട്ടി പറഞ്ഞു: ഞാൻ സ്കൂളിൽ സുരക്ഷിതനാണ്.");
    said.put("NotoSansTelugu", "పిల్లవాడు అన్నాడు: నేను బడిలో సురక్షితం.");
    said.put("NotoSansKannada", "ಮಗು ಹೇಳಿತು: ನಾನು ಶಾಲೆಯಲ್ಲಿ ಸುರಕ್ಷಿತ.");
    said.put("NotoSansThai", "เด็กพูดว่า ฉันรู้สึกปลอดภัยที่โรงเรียน");
    said.put("NotoSansEthiopic", "ልጁ እንዲህ አለ፦ በትምህርት ቤት ደህንነት ይሰማኛል።");
    said.put("NotoSansArmenian", "Երեխան ասաց՝ ես ինձ ապահով եմ զգում");
    said.put("NotoSansGeorgian", "ბავშვმა თქვა: სკოლაში უსაფრთხოდ ვარ");
    said.put("NotoSansSC", "孩子说：我在学校感到安全。今日は元気です。");
    said.put("NotoSansTC", "學生話佢覺得安全，兗州，剝皮，儂");
    said.put("NotoSansKR", "아이가 말했습니다: 학교에서 안전하다고 느껴요.");
    said.put("NotoEmoji", "I feel safe 😀👍🏽❤️ at school 👩‍👩‍👧");
    return said;
  }

  static List<String> fonts() {
    return List.copyOf(SAID.keySet());
  }

  @ParameterizedTest
  @MethodSource("fonts")
  void letters_of_every_script_are_set_in_a_font_that_has_them(String font) throws Exception {
    var words = SAID.get(font);
    var pdf = printed(words);
    assertEquals(List.of(), PdfUaChecker.failedRules(pdf));
    try (var document = Loader.loadPDF(pdf)) {
      assertTrue(
          fontsOf(document).stream().anyMatch(name -> name.contains(font)),
          () -> font + " is not among " + names(document));
    }
    assertFalse(PagePictures.text(pdf).contains("□"), "no box stands for a letter");
  }

  @Test
  void a_report_in_english_carries_no_other_font() throws Exception {
    var pdf = new PdfRenderer().render("compliance-summary", ComplianceReportFixture.section11());
    try (var document = Loader.loadPDF(pdf)) {
      assertTrue(
          fontsOf(document).stream().allMatch(name -> name.contains("SourceSans")),
          () -> names(document));
    }
  }

  @Test
  void what_no_font_has_is_named() throws Exception {
    var text = PagePictures.text(printed("He wrote 𐌰 and \ue000."));
    assertTrue(text.contains("[gothic letter ahsa]"), text);
    assertTrue(text.contains("[private use area e000]"), text);
  }

  @Test
  void all_scripts_together_are_left_as_a_picture() throws Exception {
    var pdf = printed(String.join(" ", SAID.values()));
    PagePictures.leave("letters", pdf);
    assertEquals(List.of(), PdfUaChecker.failedRules(pdf));
  }

  /** A report with the words in a heading line, a table and a list. */
  private static byte[] printed(String words) {
    return new PdfRenderer().render("return", ReturnReportFixture.saying(words));
  }

  private static List<String> fontsOf(PDDocument document) {
    var names = new ArrayList<String>();
    for (var page : document.getPages()) {
      for (var name : page.getResources().getFontNames()) {
        try {
          PDFont font = page.getResources().getFont(name);
          names.add(font.getName());
        } catch (java.io.IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
    }
    return names;
  }

  private static String names(PDDocument document) {
    return fontsOf(document).stream().distinct().collect(Collectors.joining(", "));
  }
}
