namespace StaticNews.Tests.Testing;

/// <summary>A test of what Windows does not have: links without rights, pipes, signals, bytes in names.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "needs a Unix system" : null;
}
