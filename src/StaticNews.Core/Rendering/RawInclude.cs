using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticNews.Rendering;

/// <summary>Scriban's include, its result marked as finished HTML so that it is not escaped twice.</summary>
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
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new Raw(_include.Invoke(context, callerContext, arguments, blockStatement)?.ToString() ?? "");

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new Raw((await _include.InvokeAsync(context, callerContext, arguments, blockStatement).ConfigureAwait(false))?.ToString() ?? "");
}
