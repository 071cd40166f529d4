using Scriban.Parsing;
using Scriban.Syntax;
using StaticNews.Model;

namespace StaticNews.Rendering;

/// <summary>A template asks for a name that is not there.</summary>
internal sealed class UnknownNameException(SourceSpan span, string message, string name, IEnumerable<string> known) : ScriptRuntimeException(span, message)
{
    /// <summary>The name that was probably meant, or null.</summary>
    public string? Near { get; } = EditDistance.Closest(name, known);
}
