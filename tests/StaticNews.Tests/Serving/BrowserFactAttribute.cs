namespace StaticNews.Tests.Serving;

/// <summary>A test in a real browser; skipped where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Program is null)
        {
            Skip = "Chromium is not installed; install it, or name it in CHROMIUM.";
        }
    }
}
