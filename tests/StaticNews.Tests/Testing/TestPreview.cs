using System.Collections.Frozen;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Tests.Testing;

/// <summary>A site in one string as a preview has it while it is edited.</summary>
internal sealed class TestPreview
{
    private string _text;

    /// <summary>Everything is resolved.</summary>
    public TestPreview(string text)
    {
        _text = text;
        Site = SiteBuilder.Preview(TestSite.Load(text), TestSite.Options, BuildMemory.None, null, whole: true, CancellationToken.None);
    }

    /// <summary>The site as it is now.</summary>
    public SitePreview Site { get; private set; }

    /// <summary>Saves an edit; only what was edited is resolved, if that will do.</summary>
    public TestPreview Edit(string from, string to)
    {
        _text = _text.Replace(from, to, StringComparison.Ordinal);
        Site = SiteBuilder.Preview(TestSite.Load(_text), TestSite.Options, Site.Memory, Site, whole: false, CancellationToken.None);
        return this;
    }

    /// <summary>Rests until everything is resolved again.</summary>
    public TestPreview Rest()
    {
        Site = SiteBuilder.Preview(TestSite.Load(_text), TestSite.Options, Site.Memory, Site, whole: true, CancellationToken.None);
        return this;
    }

    /// <summary>A page's HTML.</summary>
    public string Page(string path) => Encoding.UTF8.GetString(Site.Make(path).Value!.Bytes.Span);

    /// <summary>Every output by its path.</summary>
    public static FrozenDictionary<string, string> Pages(SitePreview site) =>
        site.Paths.ToFrozenDictionary(p => p, p => site.Make(p).Value is { CopyFrom: null } made ? Encoding.UTF8.GetString(made.Bytes.Span) : "", StringComparer.Ordinal);
}
