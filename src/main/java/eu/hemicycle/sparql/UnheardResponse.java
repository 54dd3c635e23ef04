package eu.hemicycle.sparql;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.OutputStream;
import java.io.PrintWriter;

/**
 * A response that nobody hears: Fuseki sets its headers, its status and its error text here, and the client gets ours.
 */
final class UnheardResponse extends HttpServletResponseWrapper {

    private int status = SC_OK;

    UnheardResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public void sendError(int code) {
        status = code;
    }

    @Override
    public void sendError(int code, String message) {
        status = code;
    }

    @Override
    public void setHeader(String name, String value) {
        // unheard
    }

    @Override
    public void addHeader(String name, String value) {
        // unheard
    }

    @Override
    public void setContentType(String type) {
        // unheard
    }

    @Override
    public void setContentLength(int length) {
        // unheard
    }

    @Override
    public void setContentLengthLong(long length) {
        // unheard
    }

    @Override
    public void setCharacterEncoding(String charset) {
        // unheard
    }

    @Override
    public void flushBuffer() {
        // unheard
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Nowhere();
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(OutputStream.nullOutputStream(), false);
    }

    private static final class Nowhere extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Fuseki writes synchronously");
        }

        @Override
        public void write(int value) {
            // unheard
        }
    }
}
