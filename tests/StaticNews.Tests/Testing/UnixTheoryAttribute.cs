namespace StaticNews.Tests.Testing;

/// <summary>A theory of what Windows does not have.</summary>
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "needs a Unix system" : null;
}
