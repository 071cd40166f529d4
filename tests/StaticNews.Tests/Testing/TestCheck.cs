using System.Collections.Immutable;
using StaticNews.Checking;
using StaticNews.Model;

namespace StaticNews.Tests.Testing;

/// <summary>Checks a site in a string, in memory.</summary>
internal static class TestCheck
{
    /// <summary>What the check finds as lines, without what says only that lists show a first paragraph or that nobody links.</summary>
    public static string[] Of(string text, FileFacts? facts = null) => [.. All(text, facts).Where(l => !l.Contains(" SN1902: ", StringComparison.Ordinal) && !l.Contains(" SN1903: ", StringComparison.Ordinal))];

    /// <summary>Everything that the check finds as lines, severities as the site chose them.</summary>
    public static string[] All(string text, FileFacts? facts = null)
    {
        BuildResult result = Run(text, facts).Build;
        return [.. result.Diagnostics.Select(d => result.Config is null ? d : SiteCheck.Judge(d, result.Config.Check)).OfType<Diagnostic>().Select(Line)];
    }

    /// <summary>The check itself, as of 24 November 2026.</summary>
    public static CheckResult Run(string text, FileFacts? facts = null) =>
        SiteBuilder.Check(TestSite.Load(text), TestSite.Options, BuildMemory.None, facts ?? FileFacts.None, mend: true, CancellationToken.None);

    /// <summary>Files as mending leaves them, by path; only those that it changes.</summary>
    public static ImmutableSortedDictionary<string, string> Mend(string text) => SourceEditor.Edit(TestSite.Load(text), Run(text).Findings.Replacements)
        .ToImmutableSortedDictionary(f => f.Before.Path, f => System.Text.Encoding.UTF8.GetString(f.Bytes.Span), StringComparer.Ordinal);

    /// <summary>Pictures that the site holds, by path, bytes and size.</summary>
    public static FileFacts Pictures(params (string Path, long Bytes, string Format, int Width, int Height)[] pictures) =>
        FileFacts.None with { Images = [.. pictures.Select(p => new ImageFacts(p.Path, p.Bytes, p.Format, p.Width, p.Height))] };

    private static string Line(Diagnostic d) => $"{d.Location.File}({d.Location.Line},{d.Location.Column}): {d.Severity.ToString().ToLowerInvariant()} {d.Code}: {d.Message}. {d.Remedy}";
}
