namespace StaticNews.Model;

/// <summary>A kind of diagnostic, as docs/diagnostics.md explains it.</summary>
/// <param name="Code">Stable code such as SN1201.</param>
/// <param name="Name">Its name in the configuration, such as broken_link.</param>
/// <param name="Severity">How bad it is when the configuration says nothing.</param>
/// <param name="Summary">What it means, one sentence without a final period.</param>
public sealed record Rule(string Code, string Name, Severity Severity, string Summary)
{
    /// <summary>Whether the configuration may choose its severity: an error stops every build, whatever a check thinks of it.</summary>
    public bool IsConfigurable => Severity != Severity.Error;
}
