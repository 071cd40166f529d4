namespace StaticNews.Model;

/// <summary>Something to tell the author: what is wrong, where, and how to mend it.</summary>
/// <param name="Code">Stable code such as SN1203.</param>
/// <param name="Severity">Whether it stops the build.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Message">What is wrong, one sentence without a final period.</param>
/// <param name="Remedy">How to fix it, one sentence; empty when the message says it.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourceLocation Location, string Message, string Remedy = "")
{
    /// <summary>An error at a place.</summary>
    public static Diagnostic Error(string code, SourceLocation at, string message, string remedy = "") =>
        new(code, Severity.Error, at, message, remedy);

    /// <summary>A warning at a place.</summary>
    public static Diagnostic Warning(string code, SourceLocation at, string message, string remedy = "") =>
        new(code, Severity.Warning, at, message, remedy);

    /// <summary>Something worth knowing at a place.</summary>
    public static Diagnostic Notice(string code, SourceLocation at, string message, string remedy = "") =>
        new(code, Severity.Info, at, message, remedy);
}
