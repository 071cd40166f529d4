namespace StaticNews.Files;

/// <summary>
/// New files on the output's own disk, beside what they will replace: none takes its place before all of them are written whole, so a
/// build that is stopped, or runs out of space, leaves the output as it was.
/// </summary>
internal sealed class Staging : IDisposable
{
    /// <summary>Name of the folder in the output.</summary>
    public const string Name = ".sn-staging";

    private readonly string _folder;

    /// <summary>An empty staging folder; what a killed build left in it is removed.</summary>
    public Staging(string destination)
    {
        Clear(destination);
        _folder = Path.Combine(destination, Name);
        Directory.CreateDirectory(_folder);
    }

    /// <summary>Removes what a killed build left in an output, under its lock.</summary>
    public static void Clear(string destination)
    {
        string folder = Path.Combine(destination, Name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Where the file of a number is written.</summary>
    public string PathOf(int number) => Path.Combine(_folder, number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Removes the folder and what was not used.</summary>
    public void Dispose() => Clear(Path.GetDirectoryName(_folder)!);
}
