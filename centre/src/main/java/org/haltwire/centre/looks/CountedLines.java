package org.haltwire.centre.looks;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts the lines of tables that leave the centre, so that the log can say how much did.
@Component
class CountedLines extends OncePerRequestFilter {

  private static final String LINES = CountedLines.class.getName();

  /// How many rows were written to the answer of a request so far, the heading left out.
  static long rows(HttpServletRequest request) {
    return request.getAttribute(LINES) instanceof Counting counting
        ? Math.max(0, counting.lines - 1)
        : 1;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    // The path as it was understood: an address may write it in several ways.
    return !request.getServletPath().endsWith(".csv");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Counting counting = new Counting(response);
    request.setAttribute(LINES, counting);
    chain.doFilter(request, counting);
  }

  private static final class Counting extends HttpServletResponseWrapper {

    private long lines;
    private @Nullable PrintWriter writer;

    Counting(HttpServletResponse response) {
      super(response);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
      if (writer == null) {
        writer = new PrintWriter(new CountingWriter(super.getWriter()));
      }
      return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      return new CountingStream(super.getOutputStream());
    }

    private final class CountingWriter extends FilterWriter {

      CountingWriter(Writer out) {
        super(out);
      }

      @Override
      public void write(int c) throws IOException {
        lines += c == '\n' ? 1 : 0;
        out.write(c);
      }

      @Override
      public void write(char[] text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
          lines += text[i] == '\n' ? 1 : 0;
        }
        out.write(text, from, length);
      }

      @Override
      public void write(String text, int from, int length) throws IOException {
        write(text.toCharArray(), from, length);
      }
    }

    private final class CountingStream extends ServletOutputStream {

      private final ServletOutputStream out;

      CountingStream(ServletOutputStream out) {
        this.out = out;
      }

      @Override
      public boolean isReady() {
        return out.isReady();
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        out.setWriteListener(listener);
      }

      @Override
      public void write(int b) throws IOException {
        lines += b == '\n' ? 1 : 0;
        out.write(b);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
          lines += bytes[i] == '\n' ? 1 : 0;
        }
        out.write(bytes, from, length);
      }

      @Override
      public void flush() throws IOException {
        out.flush();
      }
    }
  }
}
