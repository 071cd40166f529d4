namespace StaticNews.Content;

/// <summary>A setting in force: from a line of staticnews.yml, from an option of the command line, or, with neither, by default.</summary>
/// <param name="Key">Its name, below another key with a dot.</param>
/// <param name="Value">What it is set to.</param>
/// <param name="Line">From 1; 0 when the file does not set it.</param>
/// <param name="Option">The option that overrides the file, or null.</param>
internal sealed record Setting(string Key, YamlNode Value, int Line, string? Option);
