using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using StaticNews.Model;

namespace StaticNews.Checking;

/// <summary>
/// Identities of findings that outlive other edits: made of code, file and message, of which numbers that stand alone (counts,
/// percentages, sizes) do not count, and the how manieth of its like in the file it is. Lines do not count.
/// </summary>
public static partial class Fingerprints
{
    /// <summary>32 hexadecimal digits for each diagnostic; all different.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<Diagnostic> diagnostics)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        return [.. diagnostics.Select(d =>
        {
            string subject = $"{d.Code}\0{d.Location.File}\0{Numbers().Replace(d.Message, "#")}";
            int occurrence = seen[subject] = seen.GetValueOrDefault(subject) + 1;
            string whole = $"{subject}\0{occurrence.ToString(CultureInfo.InvariantCulture)}";
            return XxHash128.HashToUInt128(MemoryMarshal.AsBytes(whole.AsSpan())).ToString("x32", CultureInfo.InvariantCulture);
        })];
    }

    [GeneratedRegex(@"(?<=^|[ (])\d[\d.,]*(?=[ ),%]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
