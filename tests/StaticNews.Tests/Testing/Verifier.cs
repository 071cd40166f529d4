using System.Runtime.CompilerServices;

namespace StaticNews.Tests.Testing;

/// <summary>Compares text with a file beside the test: Class.Method.verified.html; a difference leaves Class.Method.received.html.</summary>
internal static class Verifier
{
    /// <summary>Fails when the text is not the verified one; rename the received file to accept it.</summary>
    public static async Task Verify(string text, string extension = "txt", [CallerFilePath] string source = "", [CallerMemberName] string method = "")
    {
        string stem = Path.Combine(Path.GetDirectoryName(source)!, $"{Path.GetFileNameWithoutExtension(source)}.{method}");
        string verified = $"{stem}.verified.{extension}";
        string received = $"{stem}.received.{extension}";
        string actual = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        string expected = File.Exists(verified) ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") : "";
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, actual);
        Assert.Fail($"The text differs; compare with {Path.GetFileName(verified)}, and rename {Path.GetFileName(received)} to it when it is right.\n{FirstDifference(expected, actual)}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        string[] before = expected.Split('\n');
        string[] after = actual.Split('\n');
        int line = Enumerable.Range(0, Math.Max(before.Length, after.Length)).First(i => before.ElementAtOrDefault(i) != after.ElementAtOrDefault(i));
        return $"Line {line + 1}\n- {before.ElementAtOrDefault(line)}\n+ {after.ElementAtOrDefault(line)}";
    }
}
