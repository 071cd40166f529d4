namespace StaticNews.Cli.Serving;

/// <summary>Scripts and style of the preview, embedded in the program.</summary>
internal static class PreviewAssets
{
    /// <summary>The bytes of a file by its name, or null.</summary>
    public static byte[]? Read(string name)
    {
        using Stream? stream = typeof(PreviewAssets).Assembly.GetManifestResourceStream("serving/" + name);
        if (stream is null)
        {
            return null;
        }

        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
