package org.assay.desk.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LogoReaderTest {

  @Test
  void a_png_and_a_jpeg_are_kept_as_png_no_larger_than_paper_needs() throws IOException {
    for (var picture :
        new byte[][] {PictureFixture.png(1320, 200), PictureFixture.jpeg(1320, 200)}) {
      var taken = assertInstanceOf(LogoReader.Read.Taken.class, LogoReader.read(picture));
      assertEquals("image/png", taken.logo().mediaType());
      var kept = ImageIO.read(new ByteArrayInputStream(taken.logo().content()));
      assertEquals(660, kept.getWidth());
      assertEquals(100, kept.getHeight());
    }
  }

  @Test
  void what_else_a_file_holds_is_not_kept() throws IOException {
    var hidden = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    var both = new ByteArrayOutputStream();
    both.write(PictureFixture.png(100, 40));
    both.write(hidden);
    var taken = assertInstanceOf(LogoReader.Read.Taken.class, LogoReader.read(both.toByteArray()));
    var kept = new String(taken.logo().content(), StandardCharsets.ISO_8859_1);
    assertTrue(!kept.contains("script"));
  }

  @Test
  void a_small_file_that_unpacks_to_a_huge_picture_is_refused_by_its_head() throws IOException {
    assertEquals(
        "Choose a picture of at most 4,000 by 4,000 pixels", refusal(head(60_000, 60_000)));
  }

  /** Decoded as it is this one takes 32 MB; so would each that is sent at once. */
  @Test
  void a_picture_of_many_points_takes_little_memory() throws IOException {
    var wide = new BufferedImage(4000, 4000, BufferedImage.TYPE_USHORT_GRAY);
    var file = new ByteArrayOutputStream();
    ImageIO.write(wide, "png", file);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    var before = threads.getCurrentThreadAllocatedBytes();
    assertInstanceOf(LogoReader.Read.Taken.class, LogoReader.read(file.toByteArray()));
    var took = threads.getCurrentThreadAllocatedBytes() - before;
    assertTrue(took < 8_000_000, took + " bytes");
  }

  @Test
  void a_damaged_picture_is_refused_with_what_to_do() {
    var picture = PictureFixture.png(200, 100);
    assertEquals(
        "The picture cannot be read. Save it again as PNG and choose that file",
        refusal(Arrays.copyOf(picture, 40)));
  }

  @Test
  void a_picture_of_a_few_points_is_refused() {
    assertEquals(
        "Choose a picture of at least 20 by 20 points", refusal(PictureFixture.png(300, 2)));
  }

  @Test
  void another_format_is_refused_whatever_it_is_called() {
    assertEquals(
        "Choose a picture in the PNG or JPEG format",
        refusal("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)));
    assertEquals("Choose a picture in the PNG or JPEG format", refusal(new byte[0]));
  }

  private static String refusal(byte[] bytes) {
    return assertInstanceOf(LogoReader.Read.Refused.class, LogoReader.read(bytes)).why();
  }

  /** The head of a PNG, and nothing after it. */
  private static byte[] head(int width, int height) throws IOException {
    var chunk = new ByteArrayOutputStream();
    var data = new DataOutputStream(chunk);
    data.writeBytes("IHDR");
    data.writeInt(width);
    data.writeInt(height);
    data.write(new byte[] {8, 6, 0, 0, 0});
    var crc = new CRC32();
    crc.update(chunk.toByteArray());
    var png = new ByteArrayOutputStream();
    var out = new DataOutputStream(png);
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    out.writeInt(13);
    out.write(chunk.toByteArray());
    out.writeInt((int) crc.getValue());
    return png.toByteArray();
  }
}
