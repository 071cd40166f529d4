namespace StaticNews.Tests.Serving;

/// <summary>Tests in a real browser, one for each line of data; skipped where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (Chromium.Program is null)
        {
            Skip = "Chromium is not installed; install it, or name it in CHROMIUM.";
        }
    }
}
