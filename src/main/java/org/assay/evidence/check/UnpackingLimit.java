package org.assay.evidence.check;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/**
 * How much of one PDF is unpacked while it is looked through. PDFBox unpacks whatever a file holds
 * into memory, and one megabyte can hold a gigabyte; it has no bound of its own and no place for
 * one, so each of its filters is put behind one that counts. Documents that are read without a
 * limit are not counted.
 */
final class UnpackingLimit implements AutoCloseable {
  private static final ThreadLocal<@Nullable UnpackingLimit> CURRENT = new ThreadLocal<>();

  static {
    install();
  }

  private long left;

  private UnpackingLimit(long bytes) {
    left = bytes;
  }

  /** For what this thread reads until it is closed. */
  static UnpackingLimit of(long bytes) {
    var limit = new UnpackingLimit(bytes);
    CURRENT.set(limit);
    return limit;
  }

  /** Whether the file holds more than that; a parser that makes do with what it has hides it. */
  boolean isPassed() {
    return left < 0;
  }

  @Override
  public void close() {
    CURRENT.remove();
  }

  private void take(long bytes) throws IOException {
    left -= bytes;
    if (isPassed()) throw new IOException("The file unpacks to more than it may");
  }

  @SuppressWarnings("unchecked") // as it is declared there
  private static void install() {
    try {
      var field = FilterFactory.class.getDeclaredField("filters");
      field.setAccessible(true);
      var filters = (Map<COSName, Filter>) field.get(FilterFactory.INSTANCE);
      filters.replaceAll((name, filter) -> new CountedFilter(filter));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This version of PDFBox keeps its filters elsewhere", e);
    }
  }

  private static OutputStream counted(OutputStream out) {
    var limit = CURRENT.get();
    return limit == null ? out : new CountedStream(out, limit);
  }

  private static final class CountedFilter extends Filter {
    private final Filter filter;

    CountedFilter(Filter filter) {
      this.filter = filter;
    }

    @Override
    public DecodeResult decode(InputStream in, OutputStream out, COSDictionary given, int index)
        throws IOException {
      return filter.decode(in, counted(out), given, index);
    }

    @Override
    public DecodeResult decode(
        InputStream in, OutputStream out, COSDictionary given, int index, DecodeOptions options)
        throws IOException {
      return filter.decode(in, counted(out), given, index, options);
    }

    @Override
    protected void encode(InputStream in, OutputStream out, COSDictionary given)
        throws IOException {
      filter.encode(in, out, given, 0);
    }
  }

  private static final class CountedStream extends FilterOutputStream {
    private final UnpackingLimit limit;

    CountedStream(OutputStream out, UnpackingLimit limit) {
      super(out);
      this.limit = limit;
    }

    @Override
    public void write(int one) throws IOException {
      limit.take(1);
      out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int many) throws IOException {
      limit.take(many);
      out.write(bytes, from, many);
    }
  }
}
