using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticNews.Rendering;

/// <summary>
/// Scriban's include, its result marked as finished HTML so that it is not escaped twice. One that stands alone writes straight into
/// the page, since copying it from text to text costs more than filling it.
/// </summary>
internal sealed class RawInclude : IScriptCustomFunction
{
    private readonly IncludeFunction _include = new();

    /// <inheritdoc/>
    public int RequiredParameterCount => _include.RequiredParameterCount;

    /// <inheritdoc/>
    public int ParameterCount => _include.ParameterCount;

    /// <inheritdoc/>
    public ScriptVarParamKind VarParamKind => _include.VarParamKind;

    /// <inheritdoc/>
    public Type ReturnType => typeof(object);

    /// <inheritdoc/>
    public ScriptParameterInfo GetParameterInfo(int index) => _include.GetParameterInfo(index);

    /// <inheritdoc/>
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        bool standsAlone = callerContext is ScriptFunctionCall { Parent: ScriptExpressionStatement } call && arguments.Count > 0 && !HasNames(call.Arguments);
        if (!standsAlone || context is not HtmlContext html || html.Partial(context.ObjectToString(arguments[0]) ?? "") is not { } partial)
        {
            return Text(context as HtmlContext, () => _include.Invoke(context, callerContext, arguments, blockStatement));
        }

        partial.Include(html, [.. arguments], callerContext);
        return null;
    }

    /// <summary>What Scriban makes of a partial, which finds its arguments in Scriban's way.</summary>
    private static Raw Text(HtmlContext? context, Func<object?> include)
    {
        object?[]? outer = context?.Arguments;
        context?.Arguments = null;
        Raw text = new(include()?.ToString() ?? "");
        context?.Arguments = outer;
        return text;
    }

    private static bool HasNames(ScriptList<ScriptExpression> arguments)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is ScriptNamedArgument)
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new Raw((await _include.InvokeAsync(context, callerContext, arguments, blockStatement).ConfigureAwait(false))?.ToString() ?? "");
}
