using System.Collections.Immutable;

namespace StaticNews.Model;

/// <summary>A value together with everything found wrong on the way to it; the value is null when nothing usable was left.</summary>
public sealed record Checked<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics)
    where T : class
{
    /// <summary>Whether any diagnostic stops the build.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
