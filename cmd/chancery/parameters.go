package main

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/alecthomas/kong"

	"github.com/chancery-kg/chancery/queries"
)

// queryParameters makes a flag for each parameter of any query of the
// catalogue: a struct with a *string for each, nil where it is not given.
func queryParameters() kong.Plugins {
	var fields []reflect.StructField
	seen := map[string][]string{} // parameter → the queries that take it
	var order []string
	help := map[string]string{}
	for _, q := range queries.Catalogue() {
		for _, p := range q.Params {
			if seen[p.Name] == nil {
				order = append(order, p.Name)
				help[p.Name] = paramHelp(p)
			}
			seen[p.Name] = append(seen[p.Name], q.Name)
		}
	}
	slices.Sort(order)
	for _, name := range order {
		tag := fmt.Sprintf(`name:%s help:%s placeholder:"VALUE" group:"Parameters of questions"`, strconv.Quote(name),
			strconv.Quote(help[name]+" ("+strings.Join(seen[name], ", ")+")"))
		fields = append(fields, reflect.StructField{Name: fieldName(name), Type: reflect.TypeFor[*string](), Tag: reflect.StructTag(tag)})
	}
	return kong.Plugins{reflect.New(reflect.StructOf(fields)).Interface()}
}

func paramHelp(p queries.Param) string {
	if p.Default == "" {
		return p.Help
	}
	return p.Help + " [" + p.Default + "]"
}

// fieldName makes an exported Go name of a parameter's.
func fieldName(param string) string {
	return "P_" + strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return '_'
	}, param)
}

// arguments are the parameters given, by name. One that the query does not
// take is a mistake of the caller.
func arguments(q queries.Query, plugins kong.Plugins) (map[string]string, error) {
	args := map[string]string{}
	for _, plugin := range plugins {
		v := reflect.ValueOf(plugin).Elem()
		for i := range v.NumField() {
			value, name := v.Field(i), v.Type().Field(i).Tag.Get("name")
			if value.IsNil() {
				continue
			}
			if !slices.ContainsFunc(q.Params, func(p queries.Param) bool { return p.Name == name }) {
				return nil, misuse("query %s takes no --%s; it takes %s", q.Name, name, flagList(q))
			}
			args[name] = value.Elem().String()
		}
	}
	return args, nil
}

func flagList(q queries.Query) string {
	var flags []string
	for _, p := range q.Params {
		flags = append(flags, "--"+p.Name)
	}
	if len(flags) == 0 {
		return "none"
	}
	return strings.Join(flags, " ")
}
