using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using StaticNews.Model;

namespace StaticNews.Cli.Serving;

/// <summary>Sends a file of the site with validators, ranges and compression, as a static host does (RFC 9110).</summary>
internal static class FileAnswer
{
    private const int ShortestCompressed = 860;
    private const int LongestHeld = 4 * 1024 * 1024;

    /// <summary>The whole file, the part asked for, or word that the browser has it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="file">The planned output.</param>
    /// <param name="root">Absolute path of the site; no copied file outside it is sent.</param>
    /// <param name="live">Whether pages get the preview's script.</param>
    public static async Task SendAsync(HttpContext http, ServedFile file, string root, bool live)
    {
        bool compresses = ContentTypes.Compresses(ContentTypes.Of(file.Path));
        if (file.CopyFrom is null)
        {
            await MadeAsync(http, file, live && ContentTypes.IsHtml(file.Path), compresses, null);
            return;
        }

        using CopiedFile? copied = CopiedFile.Open(file.CopyFrom, root);
        if (copied is null)
        {
            await Answer.TextAsync(http, 404, "The file is gone.\n");
        }
        else if (compresses && copied.Length <= LongestHeld)
        {
            ServedFile held = new(new OutputFile(file.Path, copied.ReadAll(), copied.Version));
            await MadeAsync(http, held, live && ContentTypes.IsHtml(file.Path), compresses, copied.Modified);
        }
        else if (Begin(http, file.Path, $"\"{copied.Version}\"", copied.Length, copied.Modified) is { Length: > 0 } part)
        {
            await CopyAsync(http, copied, part);
        }
    }

    private static async Task MadeAsync(HttpContext http, ServedFile file, bool page, bool compresses, DateTimeOffset? modified)
    {
        Coding coding = compresses && file.Bytes.Length >= ShortestCompressed && http.Request.Headers.Range.Count == 0
            ? Codings.Choose(http.Request.Headers.AcceptEncoding)
            : Coding.Identity;
        if (compresses)
        {
            http.Response.Headers.Vary = "Accept-Encoding";
        }

        if (coding != Coding.Identity)
        {
            http.Response.Headers.ContentEncoding = Codings.Name(coding);
        }

        ReadOnlyMemory<byte> body = file.Body(coding, page);
        string tag = $"\"{file.Version}{(page ? "-live" : "")}{(coding == Coding.Identity ? "" : "-" + Codings.Name(coding))}\"";
        if (Begin(http, file.Path, tag, body.Length, modified) is { Length: > 0 } part)
        {
            await http.Response.Body.WriteAsync(body.Slice((int)part.Start, (int)part.Length), http.RequestAborted);
        }
    }

    /// <summary>Sets status and headers; the part of the body to send after them, empty for none.</summary>
    private static ByteRange Begin(HttpContext http, string path, string tag, long size, DateTimeOffset? modified)
    {
        HttpResponse response = http.Response;
        response.Headers.CacheControl = "no-cache";
        response.Headers.ETag = tag;
        response.Headers.AcceptRanges = "bytes";
        if (modified is { } time)
        {
            response.Headers.LastModified = HeaderUtilities.FormatDate(time);
        }

        if (IsKnown(http.Request, tag, modified))
        {
            response.StatusCode = 304;
            response.Headers.Remove(HeaderNames.ContentEncoding);
            return default;
        }

        response.ContentType = ContentTypes.Of(path);
        ByteRange? part = IsRangeFor(http.Request, tag) ? ByteRange.Parse(http.Request.Headers.Range, size) : null;
        if (part is { } range)
        {
            response.StatusCode = range.Length == 0 ? 416 : 206;
            response.Headers.ContentRange = range.Length == 0 ? $"bytes */{size}" : $"bytes {range.Start}-{range.Start + range.Length - 1}/{size}";
        }

        ByteRange sent = part ?? new ByteRange(0, size);
        response.ContentLength = sent.Length;
        return HttpMethods.IsHead(http.Request.Method) ? default : sent;
    }

    private static bool IsKnown(HttpRequest request, string tag, DateTimeOffset? modified)
    {
        string? tags = request.Headers.IfNoneMatch;
        if (tags is not null)
        {
            return tags.Split(',', StringSplitOptions.TrimEntries).Any(t => t == "*" || (t.StartsWith("W/", StringComparison.Ordinal) ? t[2..] : t) == tag);
        }

        return modified is { } time && HeaderUtilities.TryParseDate(request.Headers.IfModifiedSince.ToString(), out DateTimeOffset since) && time.ToUnixTimeSeconds() <= since.ToUnixTimeSeconds();
    }

    private static bool IsRangeFor(HttpRequest request, string tag) => request.Headers.IfRange.Count == 0 || request.Headers.IfRange == tag;

    private static async Task CopyAsync(HttpContext http, CopiedFile file, ByteRange part)
    {
        long at = part.Start;
        long end = part.Start + part.Length;
        while (at < end)
        {
            Memory<byte> buffer = http.Response.BodyWriter.GetMemory(64 * 1024);
            int read = await file.ReadAsync(buffer[..(int)Math.Min(buffer.Length, end - at)], at, http.RequestAborted);
            if (read == 0)
            {
                throw new IOException("the file became shorter while it was sent");
            }

            http.Response.BodyWriter.Advance(read);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
            at += read;
        }
    }
}
