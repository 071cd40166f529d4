namespace StaticNews.Model;

/// <summary>How bad a diagnostic is; only <see cref="Error"/> stops a build.</summary>
public enum Severity
{
    /// <summary>The site cannot be built as written.</summary>
    Error,

    /// <summary>The site builds, but something is probably not meant.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Info,
}
