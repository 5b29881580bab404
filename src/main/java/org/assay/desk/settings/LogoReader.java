package org.assay.desk.settings;

import io.micronaut.http.MediaType;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/**
 * Takes a picture for a logo. What it is is read from its bytes; its size from its head, before
 * anything is unpacked; and only the picture is kept, drawn anew, without what else the file held.
 */
final class LogoReader {
  static final int LARGEST = 200 * 1024;

  /** Of what is looked at. */
  private static final int LONGEST_SIDE = 4000;

  private static final int SHORTEST_SIDE = 20;

  /** What a head of paper needs at 300 points an inch. */
  private static final int KEPT_WIDTH = 660;

  private static final int KEPT_HEIGHT = 150;

  /** Some formats unpack the whole picture before a point of it can be read. */
  private static final Lock ONE_AT_A_TIME = new ReentrantLock();

  private LogoReader() {}

  sealed interface Read {
    record Taken(Logo logo) implements Read {}

    /**
     * @param why with what to do
     */
    record Refused(String why) implements Read {}
  }

  static Read read(byte[] bytes) {
    var format = format(bytes);
    if (format == null) return new Read.Refused("Choose a picture in the PNG or JPEG format");
    if (bytes.length > LARGEST) return new Read.Refused("Choose a picture of at most 200 KB");
    var reader = ImageIO.getImageReadersByFormatName(format).next();
    ONE_AT_A_TIME.lock();
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      return taken(reader);
    } catch (IOException | RuntimeException e) { // whatever a damaged or hostile file does
      return new Read.Refused(
          "The picture cannot be read. Save it again as PNG and choose that file");
    } finally {
      ONE_AT_A_TIME.unlock();
      reader.dispose();
    }
  }

  private static Read taken(ImageReader reader) throws IOException {
    var width = reader.getWidth(0);
    var height = reader.getHeight(0);
    if (Math.max(width, height) > LONGEST_SIDE) {
      return new Read.Refused("Choose a picture of at most 4,000 by 4,000 pixels");
    }
    if (Math.min(width, height) < SHORTEST_SIDE) {
      return new Read.Refused("Choose a picture of at least 20 by 20 points");
    }
    return new Read.Taken(
        new Logo(MediaType.IMAGE_PNG, png(drawn(picture(reader, width, height)))));
  }

  /** Every so many points alone, of which drawing still has two for each that is kept. */
  private static BufferedImage picture(ImageReader reader, int width, int height)
      throws IOException {
    var times = Math.max(width / (double) KEPT_WIDTH, height / (double) KEPT_HEIGHT);
    var step = Math.max(1, (int) (times / 2));
    var how = reader.getDefaultReadParam();
    how.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, how);
  }

  /** Drawn anew, no larger than paper needs. */
  private static BufferedImage drawn(BufferedImage picture) {
    var scale =
        Math.min(
            1,
            Math.min(
                KEPT_WIDTH / (double) picture.getWidth(),
                KEPT_HEIGHT / (double) picture.getHeight()));
    var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D to = drawn.createGraphics();
    to.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    to.setBackground(new Color(0, 0, 0, 0));
    to.drawImage(picture, 0, 0, width, height, null);
    to.dispose();
    return drawn;
  }

  private static byte[] png(BufferedImage picture) {
    var out = new ByteArrayOutputStream(16_384);
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("A picture in memory can always be written", e);
    }
    return out.toByteArray();
  }

  /** By its first bytes, whatever it is called. */
  private static @Nullable String format(byte[] it) {
    if (it.length > 8 && it[0] == (byte) 0x89 && it[1] == 'P' && it[2] == 'N' && it[3] == 'G') {
      return "png";
    }
    return it.length > 3 && it[0] == (byte) 0xFF && it[1] == (byte) 0xD8 ? "jpeg" : null;
  }
}
