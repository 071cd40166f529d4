using System.Diagnostics;
using System.Net;
using StaticNews.Cli.Links;
using StaticNews.Model;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Checking;

public sealed class ExternalLinkTests
{
    [Fact]
    public void Other_sites_are_left_alone_unless_they_are_to_be_asked()
    {
        using WebStub web = new((_, _) => new(404));
        using SiteOnDisk site = new($"-- content/a.md --\n[x]({web.At("/a")})\n");
        StaticNewsProgram.Run("check", "-s", site.Root);
        StaticNewsProgram.Run("build", "-s", site.Root);
        Assert.Empty(web.Requests);
    }

    [Fact]
    public void Gone_pages_are_warnings_at_every_place_and_asked_for_once()
    {
        using WebStub web = new((request, _) => new(request.EndsWith("/gone", StringComparison.Ordinal) ? 404 : 200));
        using SiteOnDisk site = new($"-- content/a.md --\n[x]({web.At("/gone")}) [y]({web.At("/there")})\n\n[x]({web.At("/gone#part")})\n");
        ProgramRun run = Check(site);
        Assert.Equal(["content/a.md(1,1): warning SN1920", "content/a.md(3,1): warning SN1920"], Told(run));
        Assert.Contains($"the link to '{web.At("/gone")}' is dead: it answers 404 Not Found.", run.Error, StringComparison.Ordinal);
        Assert.Contains(" pages and 2 addresses of other sites in ", run.Output, StringComparison.Ordinal);
        Assert.Equal(["GET /gone", "HEAD /gone", "HEAD /there"], web.Asked.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(405)]
    [InlineData(403)]
    [InlineData(501)]
    public void A_server_that_minds_HEAD_is_asked_with_GET(int status)
    {
        using WebStub web = new((request, _) => new(request.StartsWith("HEAD", StringComparison.Ordinal) ? status : 200));
        using SiteOnDisk site = new($"-- content/a.md --\n[x]({web.At("/a")})\n");
        Assert.Empty(Told(Check(site)));
        Assert.Equal("GET /a", web.Asked[^1]);
    }

    [Fact]
    public void Who_says_to_come_back_later_is_asked_again_then()
    {
        using WebStub web = new((_, before) => before == 0 ? new(429, RetryAfter: "2") : new(200));
        using SiteOnDisk site = new($"-- content/a.md --\n[x]({web.At("/a")})\n");
        Assert.Empty(Told(Check(site)));
        (string, long From, long To)[] asked = [.. web.Requests];
        Assert.Equal(2, asked.Length);
        Assert.True(Stopwatch.GetElapsedTime(asked[0].To, asked[1].From) >= TimeSpan.FromSeconds(1.9), "it came back too early");
    }

    [Fact]
    public void A_fault_that_stays_a_refusal_and_a_long_wait_are_notices()
    {
        using WebStub web = new((request, _) => request[^1] switch { 'f' => new(500), 'r' => new(403), _ => new(503, RetryAfter: "3600") });
        using SiteOnDisk site = new($"-- content/a.md --\n[x]({web.At("/f")}) [x]({web.At("/r")}) [x]({web.At("/w")})\n");
        ProgramRun run = Check(site);
        Assert.Equal(3, Told(run).Count(l => l.Contains("notice SN1922", StringComparison.Ordinal)));
        Assert.Equal(3, web.Asked.Count(r => r == "HEAD /f"));
        Assert.Single(web.Asked, r => r == "HEAD /w");
    }

    [Fact]
    public void Redirects_are_followed_and_those_for_good_told_with_the_new_address()
    {
        using WebStub web = new((request, _) => request.Split(' ')[1] switch
        {
            "/moved" => new(301, "/on"),
            "/on" => new(308, "/new"),
            "/lent" => new(302, "/new"),
            "/round" => new(301, "/round"),
            "/lost" => new(301, "/gone"),
            "/new" => new(200),
            _ => new(410),
        });
        using SiteOnDisk site = new($"-- content/a.md --\n[x]({web.At("/moved#part")})\n\n[x]({web.At("/lent")})\n\n[x]({web.At("/round")})\n\n[x]({web.At("/lost")})\n");
        ProgramRun run = Check(site);
        Assert.Equal(["content/a.md(1,1): notice SN1921", "content/a.md(5,1): warning SN1920", "content/a.md(7,1): warning SN1920"], Told(run));
        Assert.Contains($"has moved for good to '{web.At("/new#part")}'", run.Error, StringComparison.Ordinal);
        Assert.Contains("it redirects more than 10 times", run.Error, StringComparison.Ordinal);
        Assert.Contains("it answers 410 Gone", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Fixing_writes_a_new_address_only_when_it_is_surely_the_same_page()
    {
        using WebStub web = new((request, _) => request.Split(' ')[1] switch { "/a" => new(301, "/a/"), "/b" => new(301, "/home"), _ => new(200) });
        using SiteOnDisk site = new($"-- content/a.md --\n[x]({web.At("/a")} \"T\") [x]({web.At("/b")}) <{web.At("/a")}>\n");
        StaticNewsProgram.Run("check", "-s", site.Root, "--external", "--allow-private", "--fix");
        Assert.Equal($"[x]({web.At("/a/")} \"T\") [x]({web.At("/b")}) <{web.At("/a/")}>", File.ReadAllText(site.At("content/a.md")).TrimEnd('\n'));
    }

    [Fact]
    public void A_host_is_asked_one_thing_at_a_time_with_a_pause()
    {
        using WebStub web = new((_, _) => new(200));
        using SiteOnDisk site = new("-- content/a.md --\n" + string.Concat(Enumerable.Range(0, 4).Select(i => $"[x]({web.At($"/{i}")})\n")));
        Check(site);
        (string, long From, long To)[] asked = [.. web.Requests];
        Assert.Equal(4, asked.Length);
        Assert.All(asked.Zip(asked.Skip(1)), p => Assert.True(Stopwatch.GetElapsedTime(p.First.To, p.Second.From) >= TimeSpan.FromMilliseconds(150), "no pause"));
    }

    [Fact]
    public void Good_answers_are_remembered_for_a_week_and_others_are_not()
    {
        using WebStub web = new((request, _) => new(request.EndsWith("/gone", StringComparison.Ordinal) ? 404 : 200));
        using SiteOnDisk site = new($"-- content/a.md --\n[x]({web.At("/a")}) [x]({web.At("/gone")})\n");
        Check(site, "--clock", "2026-11-24T00:00:00Z");
        Check(site, "--clock", "2026-11-30T00:00:00Z");
        Assert.Single(web.Asked, r => r == "HEAD /a");
        Assert.Equal(2, web.Asked.Count(r => r == "HEAD /gone"));
        Check(site, "--clock", "2026-12-02T00:00:00Z");
        Assert.Equal(2, web.Asked.Count(r => r == "HEAD /a"));
    }

    [Fact]
    public void Private_networks_are_not_asked_unless_allowed()
    {
        using WebStub web = new((_, _) => new(200));
        using SiteOnDisk site = new($"-- content/a.md --\n[x]({web.At("/a")}) [x](http://localhost:{web.Port}/b)\n");
        ProgramRun run = StaticNewsProgram.Run("check", "-s", site.Root, "--external");
        Assert.Empty(web.Requests);
        Assert.Equal(2, run.Error.Split('\n').Count(l => l.Contains("warning SN1913", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_name_that_leads_into_a_private_network_is_not_connected_to()
    {
        using WebStub web = new((_, _) => new(200));
        using LinkClient client = new(allowPrivate: false);
        LinkProbe probe = new(client, new HostGates(TimeSpan.Zero), DateTimeOffset.UnixEpoch);
        LinkAnswer literal = await probe.AskAsync(new Uri(web.At("/a")), CancellationToken.None);
        LinkAnswer named = await probe.AskAsync(new Uri($"http://{Dns.GetHostName()}:{web.Port}/a"), CancellationToken.None);
        Assert.Equal(LinkOutcome.Private, literal.Outcome);
        Assert.Contains(named.Outcome, new[] { LinkOutcome.Private, LinkOutcome.Dead });
        Assert.Empty(web.Requests);
    }

    [Fact]
    public void What_the_site_ignores_is_not_asked()
    {
        using WebStub web = new((_, _) => new(404));
        using SiteOnDisk site = new($"-- content/a.md --\n[x]({web.At("/skip/a")}) [x](http://localhost:{web.Port}/b)\n-- staticnews.yml --\ntitle: T\nbase_url: https://example.org/\ncheck: {{ignore_links: [\"{web.At("/skip/")}\", localhost]}}\n");
        Assert.Empty(Told(Check(site)));
        Assert.Empty(web.Requests);
    }

    [Fact]
    public void A_port_at_which_nobody_listens_is_a_notice()
    {
        int port;
        using (WebStub web = new((_, _) => new(200)))
        {
            port = web.Port;
        }

        using SiteOnDisk site = new($"-- content/a.md --\n[x](http://127.0.0.1:{port}/)\n");
        Assert.Contains("notice SN1922", Assert.Single(Told(Check(site))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.31.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.0.1", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("93.184.216.34", false)]
    [InlineData("::1", true)]
    [InlineData("::ffff:10.0.0.1", true)]
    [InlineData("64:ff9b::a00:1", true)]
    [InlineData("64:ff9b::5db8:d822", false)]
    [InlineData("fd00::1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946", false)]
    public void Addresses_of_private_networks_are_known(string address, bool isPrivate) => Assert.Equal(isPrivate, PrivateNetwork.Holds(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://example.com/a/b", "https://example.com/a/", true)]
    [InlineData("https://example.com/b", "https://example.com/a/", false)]
    [InlineData("https://example.com/b", "example.com", true)]
    [InlineData("https://www.example.com/b", "example.com", false)]
    [InlineData("https://www.example.com/b", ".example.com", true)]
    [InlineData("https://example.com/b", ".example.com", true)]
    [InlineData("https://notexample.com/b", ".example.com", false)]
    public void A_site_ignores_beginnings_hosts_and_domains(string url, string ignored, bool expected) => Assert.Equal(expected, LinkChecker.IsIgnored(url, [ignored]));

    private static ProgramRun Check(SiteOnDisk site, params string[] more) => StaticNewsProgram.Run(["check", "-s", site.Root, "--external", "--allow-private", .. more]);

    /// <summary>Findings of the answers; that the stub is on this machine is no news.</summary>
    private static string[] Told(ProgramRun run) => [.. run.Error.Split('\n').Where(l => l.Contains(" SN192", StringComparison.Ordinal)).Select(l => l[..l.IndexOf(": ", l.IndexOf(" SN", StringComparison.Ordinal), StringComparison.Ordinal)])];
}
