using Scriban;
using Scriban.Syntax;

namespace StaticNews.Rendering;

/// <summary>The item of the innermost loop over a name, read from the name's place. Outside of such a loop it takes Scriban's way.</summary>
internal sealed class LoopValue : ScriptVariableGlobal
{
    private readonly int _place;

    private LoopValue(ScriptVariableGlobal original, int place)
        : base(original.Name) => (Span, _place) = (original.Span, place);

    /// <summary>The expression, or in place of a name that only loops have this.</summary>
    public static ScriptExpression? Of(ScriptExpression? expression, LoopNames names) =>
        expression is ScriptVariableGlobal variable and not LoopValue && names.Find(variable.Name) is >= 0 and int place ? new LoopValue(variable, place) : expression;

    /// <summary>Reads the item; false when no loop is about to show one.</summary>
    public bool TryRead(HtmlContext context, out object? value) => context.Items.TryRead(_place, out value);

    /// <inheritdoc/>
    public override object? Evaluate(TemplateContext context) => GetValue(context);

    /// <inheritdoc/>
    public override object? GetValue(TemplateContext context) => context is HtmlContext html && TryRead(html, out object? value) ? value : base.GetValue(context);
}
