using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace StaticNews.Rendering;

/// <summary>Finds partials by name in the template set and nowhere else.</summary>
internal sealed class TextTemplateLoader(TemplateSet templates) : ITemplateLoader
{
    /// <inheritdoc/>
    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => TemplateSet.PathOfPartial(templateName);

    /// <inheritdoc/>
    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        templates.Text(templatePath) ?? throw new UnknownNameException(callerSpan, $"there is no partial '{templatePath}'", TemplateSet.NameOfPartial(templatePath), templates.PartialNames);

    /// <inheritdoc/>
    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        new(Load(context, callerSpan, templatePath));
}
