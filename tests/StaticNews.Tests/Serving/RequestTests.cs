using System.Net;
using System.Net.Sockets;

namespace StaticNews.Tests.Serving;

public sealed class RequestTests(RequestTests.Paper paper) : IClassFixture<RequestTests.Paper>
{
    private readonly PreviewProcess _preview = paper.Preview;

    [Theory]
    [InlineData("evil.example", 403)]
    [InlineData("evil.example:1313", 403)]
    [InlineData("127.0.0.1.evil.example", 403)]
    [InlineData("localhost.evil.example", 403)]
    [InlineData("192.0.2.1", 403)]
    [InlineData("localhost", 200)]
    [InlineData("localhost:9999", 200)]
    [InlineData("paper.localhost", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("[::1]:1313", 200)]
    [InlineData("news.example", 200)]
    public async Task Only_this_machines_own_names_are_answered(string host, int status) =>
        Assert.Equal(status, await _preview.RawAsync($"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"));

    [Fact]
    public async Task The_reload_channel_is_closed_to_other_origins()
    {
        const string Channel = "/__staticnews/events?path=/&version=x";
        Assert.Equal(HttpStatusCode.Forbidden, (await _preview.SendAsync(Channel, null, ("Origin", "http://evil.example"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _preview.SendAsync(Channel, null, ("Origin", "null"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _preview.SendAsync(Channel, null, ("Origin", "http://127.0.0.1:1"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _preview.SendAsync("/__staticnews/live.js", null, ("Sec-Fetch-Site", "cross-site"))).StatusCode);
        using HttpResponseMessage own = await _preview.SendAsync(Channel, null, ("Origin", $"http://127.0.0.1:{_preview.Port}"), ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Fact]
    public async Task No_answer_lets_another_site_read_it()
    {
        HttpResponseMessage answer = await _preview.SendAsync("/world/a/", null, ("Origin", "http://evil.example"));
        Assert.DoesNotContain(answer.Headers, h => h.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    [InlineData("OPTIONS")]
    [InlineData("PROPFIND")]
    public async Task Only_GET_and_HEAD_are_answered(string method)
    {
        HttpResponseMessage answer = await _preview.SendAsync("/", new HttpMethod(method));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/%2e%2e%2fsecret.txt")]
    [InlineData("/%2E%2E%5Csecret.txt")]
    [InlineData("/..\\secret.txt")]
    [InlineData("/..%5csecret.txt")]
    [InlineData("/world/../../secret.txt")]
    [InlineData("/world/%2e%2e/%2e%2e/secret.txt")]
    [InlineData("/%252e%252e/secret.txt")]
    [InlineData("/%252e%252e%252fsecret.txt")]
    [InlineData("//secret.txt")]
    [InlineData("//etc/passwd")]
    [InlineData("/%00")]
    [InlineData("/sound.mp3%00.html")]
    [InlineData("/../_site-leak/secret.txt")]
    [InlineData("/%2e%2e/_site-leak/secret.txt")]
    [InlineData("/_site-leak/secret.txt")]
    [InlineData("/secret.txt")]
    [InlineData("/staticnews.yml")]
    [InlineData("/content/world/a.md")]
    [InlineData("/.env")]
    [InlineData("/.staticnews/lock")]
    [InlineData("/%c0%ae%c0%ae/secret.txt")]
    [InlineData("/%")]
    [InlineData("/%zz")]
    [InlineData("/%2")]
    [InlineData("/./")]
    [InlineData("/__staticnews/../secret.txt")]
    [InlineData("/__staticnews/%2e%2e/live.js")]
    [InlineData("/__staticnews/templates/layouts/base.html")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public async Task No_address_reaches_what_is_not_planned(string target)
    {
        Assert.InRange(await _preview.RawAsync($"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"), 400, 404);
        Assert.Equal(200, await _preview.RawAsync("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    }

    [Theory]
    [InlineData("GET\r\n")]
    [InlineData("GET / HTTP/9.9\r\nHost: localhost\r\n")]
    [InlineData("GET / HTTP/1.1\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n")]
    [InlineData("GET /\u00ff HTTP/1.1\r\nHost: localhost\r\n")]
    [InlineData("\u0016\u0003\u0001\u0002\r\n")]
    public async Task A_broken_request_is_refused_and_ends_nothing(string request)
    {
        Assert.InRange(await _preview.RawAsync(request + "Connection: close\r\n\r\n"), 400, 505);
        Assert.Equal(HttpStatusCode.OK, (await _preview.SendAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_connection_cut_in_the_middle_ends_nothing()
    {
        for (int i = 0; i < 20; i++)
        {
            using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { LingerState = new LingerOption(true, 0) };
            await socket.ConnectAsync(IPAddress.Loopback, _preview.Port);
            await socket.SendAsync("GET /world/a/ HTTP/1.1\r\nHost: local"u8.ToArray());
            socket.Close();
        }

        Assert.Equal(HttpStatusCode.OK, (await _preview.SendAsync("/world/a/")).StatusCode);
    }

    [Theory]
    [InlineData("/", 200, "text/html; charset=utf-8")]
    [InlineData("/world/a/", 200, "text/html; charset=utf-8")]
    [InlineData("/world/a/index.html", 200, "text/html; charset=utf-8")]
    [InlineData("/about", 200, "text/html; charset=utf-8")]
    [InlineData("/about.html", 200, "text/html; charset=utf-8")]
    [InlineData("/about/", 404, "text/html; charset=utf-8")]
    [InlineData("/sound.mp3", 200, "audio/mpeg")]
    [InlineData("/long.txt?x=1", 200, "text/plain; charset=utf-8")]
    [InlineData("/%E4%BD%A0%E5%A5%BD.txt", 200, "text/plain; charset=utf-8")]
    [InlineData("/WORLD/a/", 404, "text/html; charset=utf-8")]
    [InlineData("/__staticnews/live.js", 200, "text/javascript; charset=utf-8")]
    public async Task Addresses_answer_as_on_GitHub_Pages(string path, int status, string type)
    {
        HttpResponseMessage answer = await _preview.SendAsync(path);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("/world/a", "/world/a/")]
    [InlineData("/world?page=2", "/world/?page=2")]
    public async Task A_folder_without_its_slash_is_redirected(string path, string location)
    {
        HttpResponseMessage answer = await _preview.SendAsync(path);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(location, answer.Headers.Location?.OriginalString);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task HEAD_gives_the_headers_of_GET_and_no_body()
    {
        HttpResponseMessage get = await _preview.SendAsync("/world/a/");
        HttpResponseMessage head = await _preview.SendAsync("/world/a/", HttpMethod.Head);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/world/a/")]
    [InlineData("/sound.mp3")]
    [InlineData("/long.txt")]
    public async Task A_browser_that_has_the_file_is_told_so(string path)
    {
        string tag = (await _preview.SendAsync(path)).Headers.ETag!.Tag;
        HttpResponseMessage answer = await _preview.SendAsync(path, null, ("If-None-Match", $"\"other\", W/{tag}"));
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, (await _preview.SendAsync(path, null, ("If-None-Match", "\"other\""))).StatusCode);
    }

    [Theory]
    [InlineData("bytes=2-4", 206, "234", "bytes 2-4/10")]
    [InlineData("bytes=7-", 206, "789", "bytes 7-9/10")]
    [InlineData("bytes=-2", 206, "89", "bytes 8-9/10")]
    [InlineData("bytes=0-99", 206, "0123456789", "bytes 0-9/10")]
    [InlineData("bytes=10-", 416, "", "bytes */10")]
    [InlineData("bytes=4-2", 200, "0123456789", null)]
    [InlineData("bytes=0-1,4-5", 200, "0123456789", null)]
    [InlineData("lines=1-2", 200, "0123456789", null)]
    public async Task Sound_is_sent_in_parts(string range, int status, string body, string? contentRange)
    {
        HttpResponseMessage answer = await _preview.SendAsync("/sound.mp3", null, ("Range", range));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(body, await answer.Content.ReadAsStringAsync());
        Assert.Equal(contentRange, answer.Content.Headers.ContentRange?.ToString());
    }

    [Fact]
    public async Task A_part_of_a_file_that_has_changed_since_is_sent_whole() =>
        Assert.Equal(HttpStatusCode.OK, (await _preview.SendAsync("/sound.mp3", null, ("Range", "bytes=2-4"), ("If-Range", "\"old\""))).StatusCode);

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("br;q=0.2, gzip;q=0.8", "gzip")]
    [InlineData("identity", null)]
    public async Task Text_is_compressed_as_the_browser_can_read_it(string accepted, string? coding)
    {
        HttpResponseMessage answer = await _preview.SendAsync("/long.txt", null, ("Accept-Encoding", accepted));
        Assert.Equal(coding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", Assert.Single(answer.Headers.Vary));
        await using Stream stream = await answer.Content.ReadAsStreamAsync();
        using StreamReader text = new(coding switch
        {
            "gzip" => new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionMode.Decompress),
            "br" => new System.IO.Compression.BrotliStream(stream, System.IO.Compression.CompressionMode.Decompress),
            _ => stream,
        });
        Assert.Equal(4000, (await text.ReadToEndAsync()).Length);
    }

    [Fact]
    public async Task A_wrong_address_gets_the_sites_own_404_page_with_the_nearest_page()
    {
        HttpResponseMessage answer = await _preview.SendAsync("/wrold/a/");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        string page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("The Test Paper", page, StringComparison.Ordinal);
        Assert.Contains("data-nearest=\"/world/a/\"", page, StringComparison.Ordinal);
    }

    /// <summary>One server for all requests: none of them may end it.</summary>
    public sealed class Paper : IAsyncLifetime
    {
        internal PreviewProcess Preview { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Dictionary<string, string> files = Articles.Two;
            files["content/about.md"] = "---\ntitle: About\nurl: /about.html\n---\nText.\n";
            files["static/sound.mp3"] = "0123456789";
            files["static/long.txt"] = string.Concat(Enumerable.Repeat("the same line again\n", 200));
            files["static/你好.txt"] = "hello";
            files[".env"] = "SECRET";
            files["_site-leak/secret.txt"] = "SECRET";
            files["secret.txt"] = "SECRET";
            Preview = await PreviewProcess.StartAsync(files, "--allow-host", "news.example");
        }

        public Task DisposeAsync() => Preview.DisposeAsync().AsTask();
    }
}
